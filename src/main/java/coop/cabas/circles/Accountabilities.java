package coop.cabas.circles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What circles owe the coop: written down, worded otherwise, ended. */
@Service
@Transactional
public class Accountabilities {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turn turn;
    private final CircleAuthority authority;
    private final Structure structure;
    private final Audit audit;

    Accountabilities(
            JdbcClient jdbc, Clock clock, Turn turn, CircleAuthority authority, Structure structure, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turn = turn;
        this.authority = authority;
        this.structure = structure;
        this.audit = audit;
    }

    /**
     * Writes down what a circle owes.
     *
     * @throws NotFound when there is no such circle, role of the circle, or circle to consult
     * @throws Refused when the circle owes it already, would consult itself, or the caller may not change it
     */
    public AccountabilityId add(CircleId circle, AccountabilityText text, LocalDate founded) {
        turn.take();
        authority.mustRun(circle);
        AsOf.mustMakeSense(founded);
        var said = checked(circle, text);
        var id = new AccountabilityId(Guarded.write(() -> written(jdbc.sql("""
                        insert into circles.accountability (circle, role, wording, origin, cadence, autonomous_unless,
                                                            consulted, activity, founded, since)
                        values (:circle, :role, :wording, :origin, :cadence, :unless, :consulted, :activity, :founded, :founded)
                        returning id
                        """), said)
                .param("circle", circle.value())
                .param("founded", founded)
                .query(Long.class)
                .single()));
        audit.record("circles.accountability.added", subject(id), null, facts(said));
        return id;
    }

    /**
     * Words an accountability otherwise.
     *
     * @throws NotFound when the circle owes no such thing today, and as {@link #add}
     */
    public void change(CircleId circle, AccountabilityId id, AccountabilityText text) {
        turn.take();
        authority.mustRun(circle);
        var before = find(circle, id);
        var said = checked(circle, text);
        if (said.equals(before.text())) {
            return;
        }
        Guarded.write(() -> written(jdbc.sql("""
                        update circles.accountability
                        set role = :role, wording = :wording, origin = :origin, cadence = :cadence,
                            autonomous_unless = :unless, consulted = :consulted, activity = :activity,
                            since = greatest(since, :today)
                        where id = :id
                        """), said)
                .param("today", today())
                .param("id", id.value())
                .update());
        audit.record("circles.accountability.changed", subject(id), facts(before.text()), facts(said));
    }

    /** Ends it from today on. @throws NotFound when the circle owes no such thing today */
    public void end(CircleId circle, AccountabilityId id) {
        turn.take();
        authority.mustRun(circle);
        var before = find(circle, id);
        jdbc.sql("""
                        update circles.accountability
                        set ended = greatest(founded, :today), since = greatest(since, :today) where id = :id
                        """).param("today", today()).param("id", id.value()).update();
        audit.record("circles.accountability.ended", subject(id), facts(before.text()), null);
    }

    /** @throws NotFound when the circle owes no such thing today */
    @Transactional(readOnly = true)
    public Accountability find(CircleId circle, AccountabilityId id) {
        return structure.accountabilities(circle, today()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private AccountabilityText checked(CircleId circle, AccountabilityText text) {
        structure.circle(circle, today());
        if (text.consulted() != null) {
            structure.circle(text.consulted(), today());
        }
        if (text.role() != null
                && !structure.role(text.role(), today()).circle().equals(circle)) {
            throw new NotFound(text.role());
        }
        return text.stripped();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, AccountabilityText text) {
        return statement
                .param("role", text.role() == null ? null : text.role().value(), Types.BIGINT)
                .param("wording", text.wording())
                .param("origin", text.origin())
                .param("cadence", text.cadence() == null ? null : text.cadence().toString(), Types.VARCHAR)
                .param("unless", text.autonomousUnless())
                .param(
                        "consulted",
                        text.consulted() == null ? null : text.consulted().value(),
                        Types.BIGINT)
                .param("activity", text.activity(), Types.VARCHAR);
    }

    private static Map<String, Object> facts(AccountabilityText text) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("wording", text.wording());
        facts.put("origin", text.origin());
        if (text.cadence() != null) {
            facts.put("cadence", text.cadence().toString());
        }
        if (!text.autonomousUnless().isEmpty()) {
            facts.put("unless", text.autonomousUnless());
        }
        if (text.consulted() != null) {
            facts.put("consulted", text.consulted().value());
        }
        if (text.role() != null) {
            facts.put("role", text.role().value());
        }
        if (text.activity() != null) {
            facts.put("activity", text.activity());
        }
        return facts;
    }

    private static String subject(AccountabilityId id) {
        return "circles.accountability:" + id.value();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
