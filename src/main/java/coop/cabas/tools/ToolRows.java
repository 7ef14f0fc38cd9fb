package coop.cabas.tools;

import coop.cabas.circles.CircleRoleId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tools as the database keeps them. */
@Component
class ToolRows {

    private static final String COLUMNS = """
            id, code, name, kind, purpose, status, owner, supplier, address, country, data_held, sensitivity, criticality,
            rto, rpo, note, founded, since""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ToolRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ToolId> id(String code) {
        return jdbc.sql("select id from tools.tool where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional()
                .map(ToolId::new);
    }

    Optional<Tool> asOf(ToolId id, LocalDate day) {
        return jdbc.sql("""
                        select %1$s from tools.tool where id = :id and since <= :day
                        union all
                        select %1$s from tools.tool_past where id = :id and since <= :day and past > :day
                        """.formatted(COLUMNS))
                .param("id", id.value())
                .param("day", day)
                .query(ToolRows::tool)
                .optional();
    }

    boolean isTaken(String name, @Nullable ToolId but) {
        return jdbc.sql("select exists (select from tools.tool where lower(name) = lower(:name) and id <> :but)")
                .param("name", name.strip())
                .param("but", but == null ? 0 : but.value())
                .query(Boolean.class)
                .single();
    }

    boolean areCircles(Collection<Long> numbers) {
        return numbers.isEmpty()
                || count("circle_state", numbers) == Set.copyOf(numbers).size();
    }

    boolean isRole(long number) {
        return count("role_state", List.of(number)) == 1;
    }

    private long count(String view, Collection<Long> numbers) {
        return jdbc.sql("select count(*) from circles." + view + " where past is null and id in (:numbers)")
                .param("numbers", numbers)
                .query(Long.class)
                .single();
    }

    /** Others who change the tool wait until this transaction ends. */
    void lock(ToolId id) {
        jdbc.sql("select id from tools.tool where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    /** @return empty when code or name are taken */
    Optional<ToolId> insert(String code, Description description, LocalDate founded) {
        return bound(jdbc.sql("""
                        insert into tools.tool (code, name, kind, purpose, status, owner, supplier, address, country,
                            data_held, sensitivity, criticality, rto, rpo, note, founded, since)
                        values (:code, :name, :kind, :purpose, :status, :owner, :supplier, :address, :country, :data,
                            :sensitivity, :criticality, :rto, :rpo, :note, :since, :since)
                        on conflict do nothing returning id"""), description)
                .param("code", code)
                .param("since", founded)
                .query((row, n) -> new ToolId(row.getLong("id")))
                .optional();
    }

    void update(ToolId id, Description description) {
        bound(jdbc.sql("""
                        update tools.tool set name = :name, kind = :kind, purpose = :purpose, status = :status,
                            owner = :owner, supplier = :supplier, address = :address, country = :country,
                            data_held = :data, sensitivity = :sensitivity, criticality = :criticality, rto = :rto,
                            rpo = :rpo, note = :note, since = :since
                        where id = :id"""), description)
                .param("id", id.value())
                .param("since", LocalDate.now(clock))
                .update();
    }

    TreeSet<Long> clients(ToolId id) {
        return new TreeSet<>(jdbc.sql("select circle from tools.client where tool = :tool and ended is null")
                .param("tool", id.value())
                .query(Long.class)
                .list());
    }

    /** From the day on; what was so for less than a day leaves no trace. */
    void keepFor(ToolId id, long circle, LocalDate since) {
        var again = jdbc.sql("""
                        update tools.client set ended = null
                        where tool = :tool and circle = :circle and ended = :since""")
                .param("tool", id.value())
                .param("circle", circle)
                .param("since", since)
                .update();
        if (again == 0) {
            jdbc.sql("insert into tools.client (tool, circle, since) values (:tool, :circle, :since)")
                    .param("tool", id.value())
                    .param("circle", circle)
                    .param("since", since)
                    .update();
        }
    }

    /** From today on. */
    void keepNoLongerFor(ToolId id, long circle) {
        for (var change : List.of(
                "delete from tools.client where ended is null and since >= :today",
                "update tools.client set ended = :today where ended is null")) {
            jdbc.sql(change + " and tool = :tool and circle = :circle")
                    .param("today", LocalDate.now(clock))
                    .param("tool", id.value())
                    .param("circle", circle)
                    .update();
        }
    }

    List<String> circleNames(Collection<Long> circles) {
        return circles.isEmpty()
                ? List.<String>of()
                : jdbc.sql(
                                "select name from circles.circle_state where past is null and id in (:circles) order by name")
                        .param("circles", circles)
                        .query((row, n) -> row.getString("name"))
                        .list();
    }

    List<String> processes(ToolId id) {
        return jdbc.sql("""
                        select p.name from tools.dependency d join tools.process p on p.id = d.process
                        where d.tool = :tool order by lower(p.name)""")
                .param("tool", id.value())
                .query((row, n) -> row.getString("name"))
                .list();
    }

    void depend(ToolId id, String process) {
        jdbc.sql("insert into tools.process (name) values (:name) on conflict do nothing")
                .param("name", process)
                .update();
        jdbc.sql("""
                        insert into tools.dependency (tool, process)
                        select :tool, id from tools.process where lower(name) = lower(:name) on conflict do nothing""").param("tool", id.value()).param("name", process).update();
    }

    static Map<String, Object> facts(Description description) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", description.name());
        facts.put("kind", description.kind().name());
        facts.put("status", description.status().name());
        facts.put("criticality", description.criticality().name());
        facts.put("sensitivity", description.sensitivity().name());
        putIfSaid(facts, "purpose", description.purpose());
        putIfSaid(facts, "supplier", description.supplier());
        putIfSaid(facts, "url", description.address());
        putIfSaid(facts, "country", description.country());
        putIfSaid(facts, "data", description.dataHeld());
        putIfSaid(facts, "note", description.note());
        putIfSaid(
                facts,
                "owner",
                description.owner() == null ? null : description.owner().value());
        putIfSaid(facts, "rto", description.rto());
        putIfSaid(facts, "rpo", description.rpo());
        return facts;
    }

    private static void putIfSaid(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            facts.put(name, value);
        }
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Description description) {
        return statement
                .param("name", description.name().strip())
                .param("kind", description.kind().name())
                .param("purpose", description.purpose())
                .param("status", description.status().name())
                .param(
                        "owner",
                        description.owner() == null ? null : description.owner().value(),
                        Types.BIGINT)
                .param("supplier", description.supplier())
                .param("address", description.address())
                .param("country", description.country(), Types.VARCHAR)
                .param("data", description.dataHeld())
                .param("sensitivity", description.sensitivity().name())
                .param("criticality", description.criticality().name())
                .param("rto", description.rto(), Types.INTEGER)
                .param("rpo", description.rpo(), Types.INTEGER)
                .param("note", description.note());
    }

    private static Tool tool(ResultSet row, int number) throws SQLException {
        var owner = row.getObject("owner", Long.class);
        return new Tool(
                new ToolId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                Tool.Kind.valueOf(row.getString("kind")),
                row.getString("purpose"),
                Tool.Status.valueOf(row.getString("status")),
                owner == null ? null : new CircleRoleId(owner),
                row.getString("supplier"),
                row.getString("address"),
                row.getString("country"),
                row.getString("data_held"),
                Tool.Sensitivity.valueOf(row.getString("sensitivity")),
                Tool.Criticality.valueOf(row.getString("criticality")),
                row.getObject("rto", Integer.class),
                row.getObject("rpo", Integer.class),
                row.getString("note"),
                row.getObject("founded", LocalDate.class),
                row.getObject("since", LocalDate.class));
    }
}
