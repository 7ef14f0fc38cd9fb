package coop.cabas.tools.web;

import coop.cabas.circles.CircleRoleId;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands around a tool: circles, roles and who holds them, processes. */
@Component
class ToolWords {

    private final JdbcClient jdbc;
    private final Clock clock;

    ToolWords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The role that answers for a tool on a day.
     *
     * @param holders names of those who hold it then, none while it is vacant
     */
    public record Owner(String role, long circleId, String circle, List<String> holders) {}

    /** Number → name of the circles that have a tool of their own. */
    Map<String, String> clientCircles() {
        return named("""
                select id, name from circles.circle_state
                where past is null and (ended is null or ended > :today) and id in (select circle from tools.client where ended is null)
                order by lower(name)""");
    }

    /** Number → name of every circle of today. */
    Map<String, String> circles() {
        return named("""
                select id, name from circles.circle_state
                where past is null and (ended is null or ended > :today) order by lower(name)""");
    }

    /** Number → name of every role of today, with its circle. */
    Map<String, String> roles() {
        return named("""
                select r.id, r.name || ' · ' || c.name as name
                from circles.role_state r join circles.circle_state c on c.id = r.circle and c.past is null
                where r.past is null and (r.ended is null or r.ended > :today) and (c.ended is null or c.ended > :today)
                order by lower(c.name), lower(r.name)""");
    }

    /** Number → name of the circles that a tool is kept for on a day, by the names of then; none: for all. */
    Map<String, String> clients(ToolId tool, LocalDate day) {
        var named = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select id, name from circles.circle_state
                        where since <= :day and (past is null or past > :day) and id in (
                            select circle from tools.client
                            where tool = :tool and since <= :day and (ended is null or ended > :day))
                        order by lower(name)""")
                .param("tool", tool.value())
                .param("day", day)
                .query((row, n) -> named.put(row.getString("id"), row.getString("name")))
                .list();
        return named;
    }

    List<String> processes(ToolId tool) {
        return jdbc.sql("""
                        select p.name from tools.dependency d join tools.process p on p.id = d.process
                        where d.tool = :tool order by lower(p.name)""")
                .param("tool", tool.value())
                .query((row, n) -> row.getString("name"))
                .list();
    }

    /** Who answers for it on a day. */
    Optional<Owner> owner(@Nullable CircleRoleId role, LocalDate day) {
        return role == null
                ? Optional.empty()
                : jdbc.sql("""
                                select r.name as role, c.id as circle_id, c.name as circle,
                                       array(select p.name from circles.holder h join access.person p on p.id = h.account
                                             where h.role = r.id and h.since <= :day and (h.ended is null or h.ended > :day)
                                               and (not p.disabled or :day < :today)
                                             order by lower(p.name)) as holders
                                from circles.role_state r
                                join circles.circle_state c
                                    on c.id = r.circle and c.since <= :day and (c.past is null or c.past > :day)
                                where r.id = :role and r.since <= :day and (r.past is null or r.past > :day)""")
                        .param("role", role.value())
                        .param("day", day)
                        .param("today", LocalDate.now(clock))
                        .query((row, n) -> new Owner(
                                row.getString("role"),
                                row.getLong("circle_id"),
                                row.getString("circle"),
                                List.of((String[]) row.getArray("holders").getArray())))
                        .optional();
    }

    private Map<String, String> named(String sql) {
        var named = new LinkedHashMap<String, String>();
        jdbc.sql(sql)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> named.put(row.getString("id"), row.getString("name")))
                .list();
        return named;
    }
}
