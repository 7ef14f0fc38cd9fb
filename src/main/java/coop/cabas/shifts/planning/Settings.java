package coop.cabas.shifts.planning;

import coop.cabas.audit.Audit;
import coop.cabas.shared.OncePerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** How shifts are laid out and booked, as the coop chose. */
@Service
@Transactional
public class Settings {

    private static final int WEEK = 7;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Settings(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What is chosen.
     *
     * @param ahead days ahead for which shifts are laid out
     * @param letters how many weeks follow one another; 0 when every week is alike
     * @param epoch Monday of a week A: letters are counted from there, so that a year of 53 weeks changes nothing
     * @param holidays whether the shop is closed on public holidays of France
     * @param cancelDays whole days before a shift until which members give it back by themselves
     * @param aDay shifts that one person may take on one day
     * @param overlap minutes by which two shifts of one person may overlap, for the hand-over
     */
    public record Chosen(
            int ahead, int letters, LocalDate epoch, boolean holidays, int cancelDays, int aDay, int overlap) {

        /** 1 for a day of a week A, 2 for B…; 0 when every week is alike. */
        public int letter(LocalDate day) {
            if (letters == 0) {
                return 0;
            }
            var weeks = Math.floorDiv(ChronoUnit.DAYS.between(epoch, day), WEEK);
            return Math.floorMod(weeks, letters) + 1;
        }
    }

    @Transactional(readOnly = true)
    public Chosen chosen() {
        return OncePerTransaction.of(Settings.class, this::read);
    }

    private Chosen read() {
        return jdbc.sql("select * from shifts.setting")
                .query((row, n) -> new Chosen(
                        row.getInt("ahead"),
                        row.getInt("letters"),
                        row.getObject("epoch", LocalDate.class),
                        row.getBoolean("holidays"),
                        row.getInt("cancel_days"),
                        row.getInt("a_day"),
                        row.getInt("overlap")))
                .single();
    }

    /** @param chosen whose epoch may be any day of a week A */
    public void choose(Chosen chosen) {
        var before = chosen();
        jdbc.sql("""
                        update shifts.setting set ahead = :ahead, letters = :letters, epoch = date_trunc('week', cast(:epoch as date)),
                               holidays = :holidays, cancel_days = :cancel, a_day = :aDay, overlap = :overlap
                        """)
                .param("ahead", chosen.ahead())
                .param("letters", chosen.letters())
                .param("epoch", chosen.epoch())
                .param("holidays", chosen.holidays())
                .param("cancel", chosen.cancelDays())
                .param("aDay", chosen.aDay())
                .param("overlap", chosen.overlap())
                .update();
        if (before.overlap() != chosen.overlap()) {
            measureAgain();
        }
        OncePerTransaction.forget(Settings.class);
        audit.record(
                "shifts.settings.chosen",
                "shifts.setting:1",
                Map.of("settings", before.toString()),
                Map.of("settings", chosen().toString()));
    }

    /** What is booked ahead is measured as what will be; two who overlap by what was allowed before both stay. */
    private void measureAgain() {
        jdbc.sql("""
                        update shifts.booking b set span = shifts.held(s.starts, s.ends) from shifts.shift s
                        where s.id = b.shift and b.cancelled is null and s.day >= :today and not exists (
                            select from shifts.booking o where o.member = b.member and o.id <> b.id and o.cancelled is null
                              and o.span && shifts.held(s.starts, s.ends))
                        """).param("today", LocalDate.now(clock)).update();
    }
}
