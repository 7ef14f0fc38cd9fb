package coop.cabas.tools.web;

import coop.cabas.circles.CirclesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.tools.Environment;
import coop.cabas.tools.Installations;
import coop.cabas.tools.Tool;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.ToolPanel;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.tools.releases.Decisions;
import coop.cabas.tools.releases.Feeds;
import coop.cabas.tools.releases.Releases;
import coop.cabas.tools.releases.Support;
import coop.cabas.tools.releases.Version;
import coop.cabas.tools.releases.Watch;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The card of one tool. */
@Controller
@RequestMapping("/tools/{id}")
@Allow(ToolsPermissions.READ)
class CardController {

    private final Tools tools;
    private final Installations installations;
    private final Releases releases;
    private final Decisions decisions;
    private final Feeds feeds;
    private final Watch watch;
    private final ToolWords words;
    private final ToolHistory history;
    private final List<ToolPanel> panels;
    private final Viewer viewer;
    private final JdbcClient jdbc;
    private final Clock clock;

    CardController(
            Tools tools,
            Installations installations,
            Releases releases,
            Decisions decisions,
            Feeds feeds,
            Watch watch,
            ToolWords words,
            ToolHistory history,
            List<ToolPanel> panels,
            Viewer viewer,
            JdbcClient jdbc,
            Clock clock) {
        this.tools = tools;
        this.installations = installations;
        this.releases = releases;
        this.decisions = decisions;
        this.feeds = feeds;
        this.watch = watch;
        this.words = words;
        this.history = history;
        this.panels = panels;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param on past day as of which to look; none, today or later: now */
    @GetMapping
    Page card(@PathVariable ToolId id, @RequestParam(required = false) @Nullable String on) {
        var today = LocalDate.now(clock);
        var asked = on == null || on.isBlank() ? today : day(on);
        var day = asked.isAfter(today) ? today : asked;
        var now = day.equals(today);
        if (!now && tools.find(id).founded().isAfter(day)) {
            return Redirect.to("/tools/" + id.value()).saying("tools.on.before", day);
        }
        var tool = tools.asOf(id, day);
        var environments = installations.of(id, day);
        return new ToolPage(
                tool,
                now ? null : day,
                words.owner(tool.owner(), day).orElse(null),
                words.clients(id, day),
                now ? words.processes(id) : List.of(),
                links(id),
                environments,
                support(id, environments, day),
                now ? watch.toDecide(id) : List.of(),
                decisions.lastReview(id, day).orElse(null),
                now
                        ? feeds.of(id).stream()
                                .filter(feed -> feed.problem() != null)
                                .toList()
                        : List.of(),
                now ? panels(tool) : List.of(),
                history.of(id, day),
                new ToolPage.May(
                        now && viewer.may(ToolsPermissions.MANAGE),
                        now && viewer.may(ToolsPermissions.RECORD),
                        viewer.may(CirclesPermissions.READ)));
    }

    private Map<String, Support> support(ToolId id, List<Environment> environments, LocalDate day) {
        var cycles = releases.cycles(id);
        var support = new HashMap<String, Support>();
        for (var environment : environments) {
            var version = environment.version();
            if (version != null) {
                Support.of(Version.of(version), cycles, day).ifPresent(known -> support.put(version, known));
            }
        }
        return support;
    }

    private List<ToolPanel.Panel> panels(Tool tool) {
        return panels.stream()
                .filter(panel -> viewer.may(panel.permission()))
                .sorted(Comparator.comparing(ToolPanel::order))
                .flatMap(panel -> panel.of(tool.id(), tool.code()).stream())
                .toList();
    }

    private List<ToolPage.Link> links(ToolId id) {
        return jdbc.sql("select id, label, url from tools.link where tool = :tool order by id")
                .param("tool", id.value())
                .query(new SimplePropertyRowMapper<>(ToolPage.Link.class))
                .list();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw new NotFound(typed);
        }
    }
}
