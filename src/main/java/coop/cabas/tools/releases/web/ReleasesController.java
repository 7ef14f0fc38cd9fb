package coop.cabas.tools.releases.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.tools.WebAddress;
import coop.cabas.tools.releases.Cycle;
import coop.cabas.tools.releases.Decisions;
import coop.cabas.tools.releases.Releases;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The versions of a tool. */
@Controller
@RequestMapping("/tools/{id}/releases")
@Allow(ToolsPermissions.READ)
class ReleasesController {

    private final Tools tools;
    private final Releases releases;
    private final Decisions decisions;
    private final Viewer viewer;
    private final Clock clock;
    private final SqlList<ReleaseList.Row> list;

    ReleasesController(
            Tools tools, Releases releases, Decisions decisions, Viewer viewer, Clock clock, JdbcClient jdbc) {
        this.tools = tools;
        this.releases = releases;
        this.decisions = decisions;
        this.viewer = viewer;
        this.clock = clock;
        this.list = ReleaseList.of(jdbc);
    }

    record Input(
            @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{tools.long}")
            String version,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate released,

            @Nullable Boolean security,

            @Size(max = 500, message = "{tools.long}")
            @Pattern(regexp = WebAddress.OPTIONAL, message = "{tools.url.malformed}")
            String url) {}

    @GetMapping
    Page list(@PathVariable ToolId id, ListQuery query) {
        return new ReleasesPage(
                tools.find(id),
                list.page(query, parameters(id, query)),
                query.filter("show"),
                Table.of("tools.cycles", cycleColumns(), releases.cycles(id)),
                decisions.lastReview(id, LocalDate.now(clock)).orElse(null),
                viewer.may(ToolsPermissions.RECORD),
                viewer.may(ToolsPermissions.MANAGE));
    }

    @GetMapping("/new")
    @Allow(ToolsPermissions.RECORD)
    Page fresh(@PathVariable ToolId id) {
        return new NewReleasePage(tools.find(id), Form.empty());
    }

    @PostMapping
    @Allow(ToolsPermissions.RECORD)
    Page enter(@PathVariable ToolId id, @Valid Input input, BindingResult binding) {
        var tool = tools.find(id);
        if (binding.hasErrors()) {
            return new NewReleasePage(tool, Form.of(binding));
        }
        try {
            var entered = releases.enter(
                    id,
                    input.version(),
                    input.released(),
                    Boolean.TRUE.equals(input.security()),
                    input.url() == null ? "" : input.url().strip());
            return Redirect.to("/tools/" + id.value() + "/releases/" + entered.value())
                    .saying("tools.release.entered.said", input.version());
        } catch (Refused refused) {
            return new NewReleasePage(tool, Form.refused("version", refused.reason()));
        }
    }

    private static Map<String, @Nullable Object> parameters(ToolId id, ListQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("tool", id.value());
        parameters.put("show", query.filter("show"));
        return parameters;
    }

    private static List<Column<Cycle>> cycleColumns() {
        return List.of(
                Column.text("name", "tools.cycle", Cycle::name),
                Column.text("latest", "tools.cycle.latest", Cycle::latest),
                Column.day("latestOn", "tools.cycle.latestOn", Cycle::latestOn),
                Column.text("end", "tools.cycle.end", ReleasesController::end),
                Column.day("told", "tools.cycle.told", Cycle::told));
    }

    private static @Nullable Object end(Cycle cycle) {
        if (cycle.supportEnd() != null || cycle.supported() == null) {
            return cycle.supportEnd();
        }
        return Message.of(cycle.supported() ? "tools.support.good" : "tools.support.over");
    }
}
