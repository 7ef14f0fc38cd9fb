package coop.cabas.shifts.staffing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** How well shifts were manned over days. Shifts that did not take place count for nothing. */
@Service
@Transactional(readOnly = true)
public class Statistics {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Clock clock;

    Statistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What figures are told apart by. */
    public enum By {
        JOB("j.name"),
        WEEKDAY("extract(isodow from s.day)::text"),
        MONTH("to_char(s.day, 'YYYY-MM')");

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /**
     * Figures of one job, weekday or month.
     *
     * @param of name of the job; 1 for Monday; 2026-11
     * @param lacking shifts that had, or have, fewer people than they need
     * @param taken places that somebody took and kept
     * @param late places given back when it was too late to do so by oneself
     * @param absences of which somebody said so
     * @param done places taken at shifts that are over, unless somebody said that the person did not come; where a shift counts only once
     *     somebody says that it was done, those of which somebody did
     */
    public record Figures(
            String of, long shifts, long lacking, long places, long taken, long late, long absences, long done) {

        /** Places taken of a hundred; zero when there are none. */
        public BigDecimal fill() {
            return places == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(taken)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(places), 1, RoundingMode.HALF_UP);
        }

        private Figures plus(Figures other) {
            return new Figures(
                    of,
                    shifts + other.shifts,
                    lacking + other.lacking,
                    places + other.places,
                    taken + other.taken,
                    late + other.late,
                    absences + other.absences,
                    done + other.done);
        }
    }

    /** All of them together. */
    public static Figures sum(List<Figures> all) {
        return all.stream().reduce(new Figures("", 0, 0, 0, 0, 0, 0, 0), Figures::plus);
    }

    /** @param until included */
    public List<Figures> of(By by, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select %s as of, count(*) as shifts, count(*) filter (where b.taken < s.least) as lacking, sum(s.most) as places,
                               sum(b.taken) as taken, sum(b.late) as late, sum(b.absences) as absences, sum(b.done) as done
                        from shifts.shift s join shifts.job j on j.id = s.job cross join shifts.setting c cross join shifts.time_rule r
                        cross join lateral (
                            select count(*) filter (where b.cancelled is null) as taken,
                                   count(*) filter (where (b.cancelled at time zone 'Europe/Paris')
                                                          > s.starts - make_interval(days => c.cancel_days)) as late,
                                   count(*) filter (where b.cancelled is null and b.attended = 'ABSENT') as absences,
                                   count(*) filter (where b.cancelled is null and s.ends <= :now
                                                      and coalesce(b.attended in ('DONE', 'LATE'), r.credit = 'BOOKING')) as done
                            from shifts.booking b where b.shift = s.id) b
                        where s.day between :from and :until and s.cancelled is null
                        group by 1 order by 1
                        """.formatted(by.sql))
                .param("from", from)
                .param("until", until)
                .param("now", LocalDateTime.now(clock))
                .query((row, n) -> new Figures(
                        row.getString("of"),
                        row.getLong("shifts"),
                        row.getLong("lacking"),
                        row.getLong("places"),
                        row.getLong("taken"),
                        row.getLong("late"),
                        row.getLong("absences"),
                        row.getLong("done")))
                .list();
    }
}
