package coop.cabas.indicators.figures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.List;

/** How many came to the door, and what they were answered. */
@Repository
public class Visits {

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A slice of a period.
     *
     * @param entered all who came in
     * @param refused who did not
     * @param letIn of those who came in, the ones whom somebody let in although the answer was no
     * @param offline of all, those whom a tablet answered without network
     */
    public record Slice(LocalDate start, long entered, long refused, long letIn, long offline) {

        private Slice plus(Slice other) {
            return new Slice(
                    start,
                    entered + other.entered,
                    refused + other.refused,
                    letIn + other.letIn,
                    offline + other.offline);
        }
    }

    /** Slice by slice; those without a visit are left out. */
    public List<Slice> of(Period period, Step step) {
        return jdbc.sql("""
                        select %s as start, coalesce(sum(visits) filter (where entered), 0) as entered,
                               coalesce(sum(visits) filter (where not entered), 0) as refused,
                               coalesce(sum(visits) filter (where entered and answer = 'NO'), 0) as let_in,
                               coalesce(sum(visits) filter (where offline), 0) as offline
                        from door.visit_count where day between :from and :to group by 1 order by 1
                        """.formatted(step.sql()))
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> new Slice(
                        row.getObject("start", LocalDate.class),
                        row.getLong("entered"),
                        row.getLong("refused"),
                        row.getLong("let_in"),
                        row.getLong("offline")))
                .list();
    }

    /** The whole period as one slice. */
    public Slice total(Period period) {
        return of(period, Step.YEAR).stream().reduce(new Slice(period.from(), 0, 0, 0, 0), Slice::plus);
    }
}
