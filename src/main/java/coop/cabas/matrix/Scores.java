package coop.cabas.matrix;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** How the whole matrix stood, evening after evening. */
@Service
@Transactional
public class Scores {

    private static final int MONTHS = 24;
    private static final int NEAR = 20;

    private final JdbcClient jdbc;
    private final Matrix matrix;
    private final Clock clock;

    Scores(JdbcClient jdbc, Matrix matrix, Clock clock) {
        this.jdbc = jdbc;
        this.matrix = matrix;
        this.clock = clock;
    }

    /** How it stood in the evening of a day. */
    public record Score(LocalDate day, Tally tally) {}

    /**
     * Keeps how the matrix stands today; what was kept earlier in the day is replaced. The first time, the ends of the last
     * 24 months are computed too. A day on which nothing was expected is left out.
     */
    public void keep() {
        var today = LocalDate.now(clock);
        if (jdbc.sql("select not exists (select from matrix.score)")
                .query(Boolean.class)
                .single()) {
            var month = YearMonth.from(today);
            for (int back = MONTHS; back > 0; back--) {
                keep(month.minusMonths(back).atEndOfMonth());
            }
        }
        keep(today);
    }

    /**
     * One score a month: that of its last day known.
     *
     * @param upTo nothing later
     */
    @Transactional(readOnly = true)
    public List<Score> monthly(LocalDate upTo) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (date_trunc('month', day)) day, fresh, soon, overdue, never from matrix.score
                            where day <= :upTo and day > :from
                            order by date_trunc('month', day), day desc) m
                        order by day
                        """)
                .param("upTo", upTo)
                .param("from", YearMonth.from(upTo).minusMonths(MONTHS).atDay(1))
                .query((row, n) -> score(row))
                .list();
    }

    /** The score kept nearest to a month before a day; empty when none is nearer to it than {@value #NEAR} days. */
    @Transactional(readOnly = true)
    public Optional<Score> aMonthBefore(LocalDate day) {
        var target = day.minusMonths(1);
        return jdbc.sql("""
                        select day, fresh, soon, overdue, never from matrix.score
                        where day between :from and :to
                        order by abs(day - cast(:target as date)), day limit 1
                        """)
                .param("from", target.minusDays(NEAR))
                .param("to", target.plusDays(NEAR))
                .param("target", target)
                .query((row, n) -> score(row))
                .optional();
    }

    private static Score score(ResultSet row) throws SQLException {
        return new Score(
                row.getObject("day", LocalDate.class),
                new Tally(row.getInt("fresh"), row.getInt("soon"), row.getInt("overdue"), row.getInt("never")));
    }

    private void keep(LocalDate day) {
        var tally = matrix.on(day).tally();
        if (tally.expected() == 0) {
            return;
        }
        jdbc.sql("""
                        insert into matrix.score (day, expected, fresh, soon, overdue, never)
                        values (:day, :expected, :fresh, :soon, :overdue, :never)
                        on conflict (day) do update set expected = excluded.expected, fresh = excluded.fresh, soon = excluded.soon,
                            overdue = excluded.overdue, never = excluded.never
                        """)
                .param("day", day)
                .param("expected", tally.expected())
                .param("fresh", tally.fresh())
                .param("soon", tally.soon())
                .param("overdue", tally.overdue())
                .param("never", tally.never())
                .update();
    }
}
