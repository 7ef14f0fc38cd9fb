package coop.cabas.shifts.accounts;

import coop.cabas.audit.Audit;
import coop.cabas.shared.OncePerTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** How time is owed, credited and saved, as the coop chose. */
@Service
@Transactional
public class TimeRules {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    TimeRules(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** When a shift counts. */
    public enum Credit {
        /** Once it is booked: whoever is signed up is trusted to come. */
        BOOKING,
        /** Once somebody says that it was done. */
        ATTENDANCE
    }

    /**
     * What is chosen. Times are minutes.
     *
     * @param due owed for each cycle
     * @param days of a cycle; not used by {@link CycleRule.Mode#YEAR}
     * @param absence taken off for an absence nobody excused, besides the shift that does not count
     * @param ceiling what the time account may keep after the end of a cycle
     * @param savings whether what is above is saved, and pays for what is missing later
     * @param strict whether an absence, or a place given back too late, keeps savings from paying
     * @param quota whether nobody books more than what is owed, except extra shifts
     * @param extraDays days before a shift from which anybody may take it beyond what is owed; null when never
     * @param people how many may share an account
     * @param longLeave days of a leave from which what is held for good is given up
     * @param lapsedDays days after the end of their last fee from which cycles ask nothing more; null when they go on asking
     */
    public record Chosen(
            int due,
            CycleRule.Mode cycle,
            int days,
            Credit credit,
            int absence,
            int ceiling,
            boolean savings,
            boolean strict,
            boolean quota,
            @Nullable Integer extraDays,
            int people,
            int longLeave,
            @Nullable Integer lapsedDays) {}

    @Transactional(readOnly = true)
    public Chosen chosen() {
        return OncePerTransaction.of(TimeRules.class, this::read);
    }

    private Chosen read() {
        return jdbc.sql("select * from shifts.time_rule")
                .query((row, n) -> new Chosen(
                        row.getInt("due"),
                        CycleRule.Mode.valueOf(row.getString("cycle")),
                        row.getInt("days"),
                        Credit.valueOf(row.getString("credit")),
                        row.getInt("absence"),
                        row.getInt("ceiling"),
                        row.getBoolean("savings"),
                        row.getBoolean("strict"),
                        row.getBoolean("quota"),
                        row.getObject("extra_days", Integer.class),
                        row.getInt("people"),
                        row.getInt("long_leave"),
                        row.getObject("lapsed_days", Integer.class)))
                .single();
    }

    /** How cycles follow one another. */
    @Transactional(readOnly = true)
    public CycleRule cycles() {
        return jdbc.sql("select r.cycle, r.days, s.epoch from shifts.time_rule r, shifts.setting s")
                .query((row, n) -> new CycleRule(
                        CycleRule.Mode.valueOf(row.getString("cycle")),
                        row.getInt("days"),
                        row.getObject("epoch", LocalDate.class)))
                .single();
    }

    /** Other cycles count from today on: those behind stay as they were counted. */
    public void choose(Chosen chosen) {
        var before = chosen();
        jdbc.sql("""
                        update shifts.time_rule set due = :due, cycle = :cycle, days = :days, credit = :credit, absence = :absence, ceiling = :ceiling,
                               savings = :savings, strict = :strict, quota = :quota, extra_days = :extra, people = :people, long_leave = :longLeave, lapsed_days = :lapsed,
                               since = case when (cycle, days) = (:cycle, :days) then since else :today end
                        """)
                .param("due", chosen.due())
                .param("cycle", chosen.cycle().name())
                .param("days", chosen.days())
                .param("credit", chosen.credit().name())
                .param("absence", chosen.absence())
                .param("ceiling", chosen.ceiling())
                .param("savings", chosen.savings())
                .param("strict", chosen.strict())
                .param("quota", chosen.quota())
                .param("extra", chosen.extraDays(), Types.INTEGER)
                .param("people", chosen.people())
                .param("longLeave", chosen.longLeave())
                .param("lapsed", chosen.lapsedDays(), Types.INTEGER)
                .param("today", LocalDate.now(clock))
                .update();
        OncePerTransaction.forget(TimeRules.class);
        audit.record(
                "shifts.rules.chosen",
                "shifts.time_rule:1",
                Map.of("settings", before.toString()),
                Map.of("settings", chosen.toString()));
    }
}
