package coop.cabas.shifts.intake;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;

/** Rules of time as another program has them. */
@Component
public class RuleIntake {

    /**
     * What both programs know; see {@code shifts.time_rule} and {@code shifts.setting}.
     *
     * @param due minutes for each cycle
     * @param cycle PERSONAL, COMMON or YEAR
     * @param credit BOOKING or ATTENDANCE
     * @param ceiling minutes
     * @param extraDays null when never
     */
    public record Rules(
            int due,
            String cycle,
            int days,
            String credit,
            int ceiling,
            boolean savings,
            boolean quota,
            @Nullable Integer extraDays,
            int people,
            int cancelDays,
            int overlap) {}

    private final JdbcClient jdbc;

    RuleIntake(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Rules read() {
        return jdbc.sql("select t.*, s.cancel_days, s.overlap from shifts.time_rule t, shifts.setting s")
                .query((row, n) -> new Rules(
                        row.getInt("due"),
                        row.getString("cycle"),
                        row.getInt("days"),
                        row.getString("credit"),
                        row.getInt("ceiling"),
                        row.getBoolean("savings"),
                        row.getBoolean("quota"),
                        row.getObject("extra_days", Integer.class),
                        row.getInt("people"),
                        row.getInt("cancel_days"),
                        row.getInt("overlap")))
                .single();
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when one of them cannot be */
    public void replace(Rules now) {
        jdbc.sql("""
                        update shifts.time_rule set due = :due, cycle = :cycle, days = :days, credit = :credit, ceiling = :ceiling,
                               savings = :savings, quota = :quota, extra_days = :extra, people = :people
                        """)
                .param("due", now.due())
                .param("cycle", now.cycle())
                .param("days", now.days())
                .param("credit", now.credit())
                .param("ceiling", now.ceiling())
                .param("savings", now.savings())
                .param("quota", now.quota())
                .param("extra", now.extraDays(), Types.INTEGER)
                .param("people", now.people())
                .update();
        jdbc.sql("update shifts.setting set cancel_days = :days, overlap = :overlap")
                .param("days", now.cancelDays())
                .param("overlap", now.overlap())
                .update();
    }
}
