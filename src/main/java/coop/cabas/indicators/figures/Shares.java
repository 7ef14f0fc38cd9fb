package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Sales by department, family, supplier and VAT rate; known where sale lines are. */
@Repository
public class Shares {

    private static final String RATES = """
            100 * (sum(ht) - sum(cost)) / nullif(sum(ht), 0) as markup_rate
            """;

    private final JdbcClient jdbc;

    Shares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The sales of one department, family, supplier or rate.
     *
     * @param name as the till names it, empty for articles that have none; a VAT rate as {@code 5.50}
     * @param ttc euros, VAT included
     * @param ht euros, VAT excluded
     * @param margin euros, VAT excluded
     * @param markupRate margin in percent of ht; null when nothing was sold
     * @param share percent of the turnover of all; null when that is zero
     * @param before euros, VAT included, in the period compared with; null when there is none
     */
    public record Share(
            String name,
            BigDecimal qty,
            BigDecimal ttc,
            BigDecimal ht,
            BigDecimal margin,
            @Nullable BigDecimal markupRate,
            @Nullable BigDecimal share,
            @Nullable BigDecimal before) {}

    /** The same of one day. */
    public record Day(LocalDate day, BigDecimal qty, BigDecimal ttc, BigDecimal ht, BigDecimal margin) {}

    /** Largest first. */
    public List<Share> by(Axis axis, Period period, @Nullable Period compared) {
        return jdbc.sql("""
                with told as (
                    select name, sum(qty) as qty, sum(ttc) as ttc, sum(ht) as ht, sum(ht) - sum(cost) as margin,
                """ + RATES + """
                    from indicators.day_share where axis = :axis and day between :from and :to group by name
                ), compared as (
                    select name, sum(ttc) as before
                    from indicators.day_share where axis = :axis and day between :comparedFrom and :comparedTo group by name
                )
                select told.*, 100 * ttc / nullif(sum(ttc) over (), 0) as share, before
                from told left join compared using (name)
                order by ttc desc, name
                """)
                .param("axis", axis.name())
                .param("from", period.from())
                .param("to", period.to())
                .param("comparedFrom", compared == null ? period.to() : compared.from())
                .param("comparedTo", compared == null ? period.from().minusDays(1) : compared.to())
                .query(new SimplePropertyRowMapper<>(Share.class))
                .list();
    }

    /** What one share is made of, day by day. */
    public List<Day> days(Axis axis, String name, Period period) {
        return jdbc.sql("""
                select day, qty, ttc, ht, ht - cost as margin
                from indicators.day_share
                where axis = :axis and name = :name and day between :from and :to
                order by day
                """)
                .param("axis", axis.name())
                .param("name", name)
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(Day.class))
                .list();
    }
}
