package coop.cabas.audit.web;

import coop.cabas.audit.Audit;
import coop.cabas.audit.AuditPermissions;
import coop.cabas.audit.Seals;
import coop.cabas.shared.Allow;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.LinkedHashMap;
import java.util.Map;

@Controller
@RequestMapping("/audit")
@Allow(AuditPermissions.READ)
class TrailController {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final SqlList<TrailList.Row> list;

    TrailController(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.list = TrailList.of(jdbc);
    }

    @GetMapping
    Page list(ListQuery query, Filters filters) {
        return new TrailPage(list.page(query, TrailList.parameters(query)), Form.of(filters), actions());
    }

    /** Recomputes every seal, which takes a while on a long trail. */
    @GetMapping("/verification")
    Page verify() {
        return new VerificationPage(seals.count(), seals.firstBroken().orElse(null));
    }

    record Filters(
            @org.jspecify.annotations.Nullable String who,
            @org.jspecify.annotations.Nullable String action,
            @org.jspecify.annotations.Nullable String from,
            @org.jspecify.annotations.Nullable String to) {}

    @Bean
    static MenuEntry auditMenu() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION, 40, "audit.title", "/audit", AuditPermissions.READ, "history");
    }

    /** Distinct actions by hopping through the index, whatever the length of the trail. */
    private Map<String, String> actions() {
        var actions = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        with recursive a(action) as (
                            select min(action) from audit.event
                            union all
                            select (select min(action) from audit.event e where e.action > a.action) from a
                            where a.action is not null)
                        select action from a where action is not null
                        """).query(String.class).list().forEach(action -> actions.put(action, Audit.words(action)));
        return actions;
    }
}
