package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How sales were paid; known where receipts are. */
@Repository
public class Payments {

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param means as the till names it, empty for what its export leaves unexplained
     * @param amount euros that count: cash less change
     * @param share percent of all payments; null when they cancel out
     */
    public record Means(
            String means,
            long payments,
            BigDecimal amount,
            @Nullable BigDecimal share) {}

    /** The same of one day. */
    public record Day(LocalDate day, long payments, BigDecimal amount) {}

    /** Largest first. */
    public List<Means> of(Period period) {
        return jdbc.sql("""
                select means, sum(payments) as payments, sum(amount) as amount,
                       100 * sum(amount) / nullif(sum(sum(amount)) over (), 0) as share
                from indicators.day_payment where day between :from and :to
                group by means order by sum(amount) desc, means
                """)
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(Means.class))
                .list();
    }

    public List<Day> days(String means, Period period) {
        return jdbc.sql("""
                select day, payments, amount from indicators.day_payment
                where means = :means and day between :from and :to order by day
                """)
                .param("means", means)
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(Day.class))
                .list();
    }
}
