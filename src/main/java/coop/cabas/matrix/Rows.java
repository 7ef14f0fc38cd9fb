package coop.cabas.matrix;

import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.matrix.Row.Subject;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.Tool.Status;
import coop.cabas.tools.ToolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tools that the matrix speaks of. */
@Component("matrixRows")
class Rows {

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tools kept or remembered on the day, by name. */
    List<Subject> on(LocalDate day) {
        return jdbc.sql("""
                        select t.id, t.code, t.name, t.kind, t.status, t.criticality, t.owner, coalesce(b.until, t.founded) as kept
                        from tools.tool_state t
                        left join (
                            select id, max(past) as until from tools.tool_state
                            where past <= :day and status not in ('IN_USE', 'BEING_REPLACED')
                            group by id) b on b.id = t.id
                        where t.since <= :day and (t.past is null or t.past > :day) and t.founded <= :day
                          and t.status in ('IN_USE', 'BEING_REPLACED', 'FOR_MEMORY')
                        order by lower(t.name), t.id
                        """)
                .param("day", day)
                .query((row, n) -> {
                    var owner = row.getObject("owner", Long.class);
                    return new Subject(
                            new ToolId(row.getLong("id")),
                            row.getString("code"),
                            row.getString("name"),
                            Kind.valueOf(row.getString("kind")),
                            Status.valueOf(row.getString("status")),
                            Criticality.valueOf(row.getString("criticality")),
                            owner == null ? null : new CircleRoleId(owner),
                            row.getObject("kept", LocalDate.class));
                })
                .list();
    }

    /** Circles that each tool is kept for on the day. */
    Map<ToolId, List<CircleId>> clients(LocalDate day) {
        var clients = new HashMap<ToolId, List<CircleId>>();
        jdbc.sql("""
                        select tool, circle from tools.tool_client
                        where since <= :day and (ended is null or ended > :day)
                        """).param("day", day).query(row -> {
            clients.computeIfAbsent(new ToolId(row.getLong("tool")), tool -> new ArrayList<>())
                    .add(new CircleId(row.getLong("circle")));
        });
        return clients;
    }

    /** Names of the circles alive on the day, by name. */
    Map<CircleId, String> circles(LocalDate day) {
        var circles = new LinkedHashMap<CircleId, String>();
        jdbc.sql("""
                        select id, name from circles.circle_state
                        where since <= :day and (past is null or past > :day)
                          and founded <= :day and (ended is null or ended > :day)
                        order by lower(name), id
                        """).param("day", day).query(row -> {
            circles.put(new CircleId(row.getLong("id")), row.getString("name"));
        });
        return circles;
    }

    /** The tool of a code, whatever its status. */
    Optional<ToolId> withCode(String code) {
        return jdbc.sql("select id from tools.tool_state where code = :code and past is null")
                .param("code", code)
                .query(ToolId.class)
                .optional();
    }
}
