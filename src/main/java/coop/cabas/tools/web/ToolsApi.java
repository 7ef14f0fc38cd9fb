package coop.cabas.tools.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.tools.Environment;
import coop.cabas.tools.Installations;
import coop.cabas.tools.Tool;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.tools.releases.Release;
import coop.cabas.tools.releases.Releases;
import coop.cabas.tools.releases.Support;
import coop.cabas.tools.releases.Version;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The register for programs. Tools are named by their codes, which never change. */
@RestController
@RequestMapping("/api/v1/tools")
@Allow(ToolsPermissions.READ)
@Tag(name = "tools")
class ToolsApi {

    private final Tools tools;
    private final Installations installations;
    private final Releases releases;
    private final ToolWords words;
    private final JdbcClient jdbc;
    private final Clock clock;

    ToolsApi(
            Tools tools,
            Installations installations,
            Releases releases,
            ToolWords words,
            JdbcClient jdbc,
            Clock clock) {
        this.tools = tools;
        this.installations = installations;
        this.releases = releases;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Summary(
            @Schema(example = "galette") String code,
            String name,
            Tool.Kind kind,
            Tool.Status status,
            Tool.Criticality criticality) {}

    record Running(
            String environment,

            @Schema(description = "Whether people work with it")
            boolean live,

            @Schema(example = "1.1.6.1") @Nullable String version,
            @Nullable LocalDate installed,

            @Schema(description = "Last day of support of its line, when a source tells it") @Nullable
            LocalDate supportEnd) {}

    record Detail(
            String code,
            String name,
            Tool.Kind kind,
            Tool.Status status,
            Tool.Criticality criticality,
            String purpose,
            @Nullable String owner,

            @Schema(description = "Circles that it is kept for; none: for all")
            Collection<String> circles,

            Collection<String> processes,
            String supplier,
            String address,
            @Schema(description = "ISO 3166-1") @Nullable String country,
            String dataHeld,
            Tool.Sensitivity sensitivity,

            @Schema(description = "Minutes within which it should run again") @Nullable
            Integer rto,

            @Schema(description = "Minutes of data that may be lost") @Nullable
            Integer rpo,

            LocalDate since,
            List<Running> environments) {}

    record One(
            String version,
            @Nullable LocalDate released,
            boolean preliminary,
            boolean security,
            String url,

            @Schema(description = "Latest decision on it: ADOPT, TEST, WAIT or REFUSE") @Nullable
            String decision) {

        static One of(Release release) {
            return new One(
                    release.version(),
                    release.released(),
                    release.preliminary(),
                    release.security(),
                    release.url(),
                    release.verdict() == null ? null : release.verdict().name());
        }
    }

    @GetMapping
    @Operation(summary = "The tools by name")
    List<Summary> list() {
        return jdbc.sql("select code, name, kind, status, criticality from tools.tool order by lower(name)")
                .query(new SimplePropertyRowMapper<>(Summary.class))
                .list();
    }

    @GetMapping("/{code}")
    @Operation(summary = "One tool, and what runs where")
    Detail tool(@PathVariable String code) {
        var tool = find(code);
        var today = LocalDate.now(clock);
        return new Detail(
                tool.code(),
                tool.name(),
                tool.kind(),
                tool.status(),
                tool.criticality(),
                tool.purpose(),
                words.owner(tool.owner(), today).map(ToolWords.Owner::role).orElse(null),
                words.clients(tool.id(), today).values(),
                words.processes(tool.id()),
                tool.supplier(),
                tool.address(),
                tool.country(),
                tool.dataHeld(),
                tool.sensitivity(),
                tool.rto(),
                tool.rpo(),
                tool.since(),
                running(tool));
    }

    @GetMapping("/{code}/releases")
    @Operation(summary = "The versions of a tool, the highest first")
    List<One> releases(@PathVariable String code) {
        return releases.of(find(code).id()).stream().map(One::of).toList();
    }

    private Tool find(String code) {
        return tools.find(code).orElseThrow(() -> new NotFound(code));
    }

    private List<Running> running(Tool tool) {
        var today = LocalDate.now(clock);
        var cycles = releases.cycles(tool.id());
        return installations.of(tool.id(), today).stream()
                .map(each -> running(
                        each,
                        each.version() == null
                                ? null
                                : Support.of(Version.of(each.version()), cycles, today)
                                        .orElse(null)))
                .toList();
    }

    private static Running running(Environment each, @Nullable Support support) {
        return new Running(
                each.name(),
                each.live(),
                each.version(),
                each.installed(),
                support == null ? null : support.cycle().supportEnd());
    }
}
