package coop.cabas.shifts.accounts;

import coop.cabas.audit.Audit;
import coop.cabas.shared.OncePerTransaction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What becomes of whoever falls behind, as the coop chose. By default nobody is kept from shopping. */
@Service
@Transactional
public class Ladder {

    private final JdbcClient jdbc;
    private final Audit audit;

    Ladder(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What is chosen.
     *
     * @param alert minutes, not above zero, below which an account is in alert
     * @param alertDays days in alert after which it is suspended; null when never
     * @param outDays days suspended after which it is out; null when never
     * @param blocks whether whoever is suspended or out does not shop
     * @param graceDays days of delay that the door gives by itself; 0 for none
     */
    public record Steps(
            int alert,
            @Nullable Integer alertDays,
            @Nullable Integer outDays,
            boolean blocks,
            int graceDays) {

        /**
         * Where an account stands.
         *
         * @param ahead what it comes to, what is booked ahead included: whoever books a make-up is no longer behind
         * @param low since when it is below the alert; null when it is not
         * @param delayed whether it is left in peace
         */
        public Standing.Step step(long ahead, @Nullable LocalDate low, LocalDate day, boolean delayed) {
            if (ahead >= 0) {
                return Standing.Step.UP_TO_DATE;
            }
            if (ahead >= alert || low == null) {
                return Standing.Step.LATE;
            }
            if (delayed) {
                return Standing.Step.DELAY;
            }
            var days = ChronoUnit.DAYS.between(low, day);
            if (alertDays == null || days < alertDays) {
                return Standing.Step.ALERT;
            }
            return outDays == null || days < alertDays + outDays ? Standing.Step.SUSPENDED : Standing.Step.OUT;
        }
    }

    @Transactional(readOnly = true)
    public Steps steps() {
        return OncePerTransaction.of(Ladder.class, this::read);
    }

    private Steps read() {
        return jdbc.sql("select * from shifts.ladder")
                .query((row, n) -> new Steps(
                        row.getInt("alert"),
                        row.getObject("alert_days", Integer.class),
                        row.getObject("out_days", Integer.class),
                        row.getBoolean("blocks"),
                        row.getInt("grace_days")))
                .single();
    }

    public void choose(Steps steps) {
        var before = steps();
        jdbc.sql("""
                        update shifts.ladder set alert = :alert, alert_days = :alertDays, out_days = :outDays, blocks = :blocks, grace_days = :grace
                        """)
                .param("alert", steps.alert())
                .param("alertDays", steps.alertDays(), Types.INTEGER)
                .param("outDays", steps.outDays(), Types.INTEGER)
                .param("blocks", steps.blocks())
                .param("grace", steps.graceDays())
                .update();
        OncePerTransaction.forget(Ladder.class);
        audit.record(
                "shifts.ladder.chosen",
                "shifts.ladder:1",
                Map.of("settings", before.toString()),
                Map.of("settings", steps.toString()));
    }
}
