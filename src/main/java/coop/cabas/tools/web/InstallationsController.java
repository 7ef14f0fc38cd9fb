package coop.cabas.tools.web;

import coop.cabas.access.AccountId;
import coop.cabas.access.Me;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.tools.EnvironmentId;
import coop.cabas.tools.Install;
import coop.cabas.tools.Installations;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.tools.releases.Release;
import coop.cabas.tools.releases.Releases;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The log of what was installed, and a new line for it. */
@Controller
@RequestMapping("/tools/{id}/installations")
class InstallationsController {

    private static final int SUGGESTED = 30;

    private final Tools tools;
    private final Installations installations;
    private final Releases releases;
    private final Clock clock;
    private final SqlList<Row> log;

    InstallationsController(Tools tools, Installations installations, Releases releases, Clock clock, JdbcClient jdbc) {
        this.tools = tools;
        this.installations = installations;
        this.releases = releases;
        this.clock = clock;
        this.log = log(jdbc);
    }

    record Row(
            LocalDate installed,
            String environment,
            String version,
            @Nullable String previous,
            String installer,
            String fallback,
            String note) {}

    /** @param provider who did it when it was nobody of the coop */
    record Input(
            @NotNull(message = "{tools.install.nowhere}") EnvironmentId environment,

            @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{tools.long}")
            String version,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Size(max = 100, message = "{tools.long}") String provider,
            @Size(max = 2000, message = "{tools.long}") String fallback,
            @Size(max = 2000, message = "{tools.long}") String note) {}

    @GetMapping
    @Allow(ToolsPermissions.READ)
    Page log(@PathVariable ToolId id, ListQuery query) {
        return new InstallationsPage(tools.find(id), log.page(query, Map.of("tool", id.value())));
    }

    @GetMapping("/new")
    @Allow(ToolsPermissions.RECORD)
    Page fresh(@PathVariable ToolId id, @RequestParam(defaultValue = "") String version) {
        return page(id, Form.of(new Start(version, LocalDate.now(clock))));
    }

    private record Start(String version, LocalDate on) {}

    @PostMapping
    @Allow(ToolsPermissions.RECORD)
    Page install(@PathVariable ToolId id, @Me AccountId me, @Valid Input input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(id, Form.of(binding));
        }
        var environment = installations.of(id, LocalDate.now(clock)).stream()
                .filter(each -> each.id().equals(input.environment()))
                .findFirst()
                .orElseThrow(() -> new NotFound(input.environment()));
        var provider = input.provider() == null ? "" : input.provider().strip();
        try {
            installations.install(
                    environment.id(),
                    new Install(
                            input.version(),
                            input.on(),
                            provider.isEmpty() ? me : null,
                            provider,
                            input.fallback(),
                            input.note()));
        } catch (Refused refused) {
            return page(id, Form.refused("on", refused.reason()));
        }
        return Redirect.to("/tools/" + id.value()).saying("tools.installed.said", input.version(), environment.name());
    }

    private Page page(ToolId id, Form form) {
        return new InstallationPage(
                tools.find(id),
                installations.of(id, LocalDate.now(clock)),
                releases.of(id).stream().map(Release::version).limit(SUGGESTED).toList(),
                form);
    }

    private static SqlList<Row> log(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "tools.installations",
                        """
                        select i.id, i.installed, e.name as environment, i.version, i.previous, i.installer, i.fallback, i.note
                        from tools.installation i join tools.environment e on e.id = i.environment where e.tool = :tool
                        """,
                        (row, n) -> new Row(
                                row.getObject("installed", LocalDate.class),
                                row.getString("environment"),
                                row.getString("version"),
                                row.getString("previous"),
                                row.getString("installer"),
                                row.getString("fallback"),
                                row.getString("note")),
                        "id",
                        "bigint")
                .column(Column.<Row>day("installed", "tools.install.on", Row::installed)
                        .sortedBy("installed", "date"))
                .column(Column.<Row>text("environment", "tools.environment", Row::environment)
                        .sortedBy("lower(environment)", "text"))
                .column(Column.text("version", "tools.version", Row::version))
                .column(Column.text("previous", "tools.install.previous", Row::previous))
                .column(Column.<Row>text("installer", "tools.install.who", Row::installer)
                        .sortedBy("lower(installer)", "text"))
                .column(Column.text("fallback", "tools.install.fallback", Row::fallback))
                .column(Column.text("note", "tools.note", Row::note))
                .orderedBy("installed", "date", true)
                .searching("environment || ' ' || version || ' ' || installer || ' ' || fallback || ' ' || note")
                .build();
    }
}
