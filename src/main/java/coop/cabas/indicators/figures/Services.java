package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** How well shifts were manned. */
@Repository
public class Services {

    private final JdbcClient jdbc;
    private final Clock clock;

    Services(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A slice of a period.
     *
     * @param places of shifts that take place
     * @param taken of these
     * @param done at shifts that are over, absences left out
     * @param absences that somebody noted
     */
    public record Slice(LocalDate start, long places, long taken, long done, long absences) {

        /** Places taken, in percent; null when there are none. */
        public @Nullable BigDecimal fill() {
            return Ratio.share(BigDecimal.valueOf(taken), BigDecimal.valueOf(places));
        }
    }

    /** Slice by slice; those without a shift are left out. */
    public List<Slice> of(Period period, Step step) {
        return jdbc.sql("""
                        select %s as start, sum(places) as places, sum(taken) as taken, sum(absences) as absences,
                               coalesce(sum(credited) filter (where ends <= :now), 0) as done
                        from shifts.manned where day between :from and :to group by 1 order by 1
                        """.formatted(step.sql()))
                .param("now", LocalDateTime.now(clock))
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> new Slice(
                        row.getObject("start", LocalDate.class),
                        row.getLong("places"),
                        row.getLong("taken"),
                        row.getLong("done"),
                        row.getLong("absences")))
                .list();
    }

    /** The whole period as one slice. */
    public Slice total(Period period) {
        return of(period, Step.YEAR).stream()
                .reduce(
                        new Slice(period.from(), 0, 0, 0, 0),
                        (one, other) -> new Slice(
                                period.from(),
                                one.places() + other.places(),
                                one.taken() + other.taken(),
                                one.done() + other.done(),
                                one.absences() + other.absences()));
    }
}
