package coop.cabas.indicators.figures;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;

/** Turnover, tickets, margins: all that is told by the sums of the days. */
@Repository
public class Activity {

    private static final String INDICATORS = Indicator.ofDays().stream()
            .map(one -> one.sql() + " as " + one.name())
            .collect(joining(", "));

    private static final String SUMS = """
            count(*) as days, count(*) filter (where has_lines) as days_sold, count(*) filter (where has_tickets) as days_printed,
            """ + INDICATORS + " from indicators.day where day between :from and :to";

    private final JdbcClient jdbc;

    Activity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A slice of a period.
     *
     * @param start first day of the day, week, month or year; may lie before the period, which cuts the slice
     */
    public record Slice(LocalDate start, Figures figures) {}

    public Figures of(Period period) {
        return jdbc.sql("select " + SUMS)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> figures(row))
                .single();
    }

    /** Slices with activity, in order; those at the ends hold only the days of the period. */
    public List<Slice> by(Step step, Period period) {
        return jdbc.sql("select " + step.sql() + " as start, " + SUMS + " group by start order by start")
                .param("from", period.from())
                .param("to", period.to())
                .query((row, number) -> new Slice(row.getObject("start", LocalDate.class), figures(row)))
                .list();
    }

    /** Last day with activity, null before the first import. */
    public @Nullable LocalDate lastDay() {
        return jdbc.sql("select max(day) from indicators.day")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private static Figures figures(ResultSet row) throws SQLException {
        var values = new EnumMap<Indicator, java.math.BigDecimal>(Indicator.class);
        for (var indicator : Indicator.ofDays()) {
            var value = row.getBigDecimal(indicator.name());
            if (value != null) {
                values.put(indicator, value);
            }
        }
        return new Figures(row.getInt("days"), row.getInt("days_sold"), row.getInt("days_printed"), values);
    }
}
