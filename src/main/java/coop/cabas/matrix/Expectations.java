package coop.cabas.matrix;

import coop.cabas.audit.Audit;
import coop.cabas.circles.Cadence;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.shared.Refused;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is expected of single cells, where it differs from what the activity says. */
@Service
@Transactional
public class Expectations {

    private static final String SAID =
            "select tool, activity, state, reason, cadence, role, since, said_by from matrix.expectation ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Expectations(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** A cell. */
    record Place(ToolId tool, ActivityId activity) {}

    /** What held on a day, of each cell that anything was said of. */
    @Transactional(readOnly = true)
    Map<Place, Expectation> on(LocalDate day) {
        var said = new HashMap<Place, Expectation>();
        jdbc.sql("select distinct on (tool, activity) * from (" + SAID + """
                        where since <= :day) s order by tool, activity, since desc
                        """)
                .param("day", day)
                .query(row -> {
                    said.put(
                            new Place(new ToolId(row.getLong("tool")), new ActivityId(row.getLong("activity"))),
                            expectation(row));
                });
        return said;
    }

    /** @return all that was ever said of one cell, the latest first */
    @Transactional(readOnly = true)
    public List<Expectation> of(ToolId tool, ActivityId activity) {
        return jdbc.sql(SAID + "where tool = :tool and activity = :activity order by since desc")
                .param("tool", tool.value())
                .param("activity", activity.value())
                .query((row, n) -> expectation(row))
                .list();
    }

    /** As the activity says for the kind and criticality of the tool. */
    public void usual(ToolId tool, Activity activity, @Nullable CircleRoleId role, LocalDate since) {
        say(tool, activity, Expectation.State.USUAL, "", null, role, since);
    }

    /**
     * Expected at least so often, whatever the activity says.
     *
     * @param role role that answers for the cell, null for the owner of the tool
     * @param since first day on which it holds, today or earlier
     * @throws Refused for a day to come, or before something else that was said
     */
    public void expect(ToolId tool, Activity activity, Cadence cadence, @Nullable CircleRoleId role, LocalDate since) {
        say(tool, activity, Expectation.State.EXPECTED, "", cadence, role, since);
    }

    /**
     * Not applicable to this tool.
     *
     * @throws Refused without a reason, or as {@link #expect}
     */
    public void exempt(ToolId tool, Activity activity, String reason, LocalDate since) {
        if (reason.isBlank()) {
            throw new Refused("matrix.expectation.reasonNeeded");
        }
        say(tool, activity, Expectation.State.NOT_APPLICABLE, reason.strip(), null, null, since);
    }

    private void say(
            ToolId tool,
            Activity activity,
            Expectation.State state,
            String reason,
            @Nullable Cadence cadence,
            @Nullable CircleRoleId role,
            LocalDate since) {
        if (since.isAfter(LocalDate.now(clock))) {
            throw new Refused("matrix.expectation.future");
        }
        var before = of(tool, activity.id());
        if (!before.isEmpty() && before.getFirst().since().isAfter(since)) {
            throw new Refused("matrix.expectation.backwards", before.getFirst().since());
        }
        try {
            jdbc.sql("""
                            insert into matrix.expectation (tool, activity, since, state, reason, cadence, role, said_by, recorded)
                            values (:tool, :activity, :since, :state, :reason, :cadence, :role, :by, :now)
                            on conflict (tool, activity, since) do update set state = excluded.state, reason = excluded.reason,
                                cadence = excluded.cadence, role = excluded.role, said_by = excluded.said_by, recorded = excluded.recorded
                            """)
                    .param("tool", tool.value())
                    .param("activity", activity.id().value())
                    .param("since", since)
                    .param("state", state.name())
                    .param("reason", reason)
                    .param("cadence", cadence == null ? null : cadence.toString(), Types.VARCHAR)
                    .param("role", role == null ? null : role.value(), Types.BIGINT)
                    .param("by", audit.actor().label())
                    .param("now", OffsetDateTime.now(clock))
                    .update();
        } catch (DataIntegrityViolationException goneMeanwhile) {
            throw new Refused("matrix.expectation.gone");
        }
        audit.record(
                "matrix.expectation.set",
                "matrix.tool:" + tool.value(),
                before.isEmpty() ? null : facts(activity, before.getFirst()),
                facts(activity, new Expectation(state, reason, cadence, role, since, "")));
    }

    private static Map<String, ?> facts(Activity activity, Expectation said) {
        var facts = new HashMap<String, Object>();
        facts.put("activity", activity.name());
        facts.put("state", said.state().name());
        facts.put("since", said.since().toString());
        if (!said.reason().isEmpty()) {
            facts.put("reason", said.reason());
        }
        if (said.cadence() != null) {
            facts.put("cadence", said.cadence().toString());
        }
        if (said.role() != null) {
            facts.put("role", said.role().value());
        }
        return facts;
    }

    private static Expectation expectation(ResultSet row) throws SQLException {
        var cadence = row.getString("cadence");
        var role = row.getObject("role", Long.class);
        return new Expectation(
                Expectation.State.valueOf(row.getString("state")),
                row.getString("reason"),
                cadence == null ? null : Cadence.read(cadence).orElse(null),
                role == null ? null : new CircleRoleId(role),
                row.getObject("since", LocalDate.class),
                row.getString("said_by"));
    }
}
