package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What sells, what does not, and what one article does. */
@Repository
public class Articles {

    /** Query of {@link Sold} for a period, given with {@link #params}; without order. */
    public static final String SOLD = ArticleSums.ofAll();

    /** Query of {@link Slow}, given with {@link #slowParams}; without order. */
    public static final String SLOW = """
            select a.ean, a.label, a.department, a.supplier, coalesce(s.qty, 0) as qty, coalesce(s.ttc, 0) as ttc,
                   least(a.first_seen, (select min(first_day) from indicators.month_article m where m.ean = a.ean)) as since,
                   (select max(day) from indicators.day_article d where d.ean = a.ean and d.day <= :to) as last_sold
            from indicators.article a
            cross join indicators.setting
            left join (
                select ean, sum(qty) as qty, sum(ttc) as ttc
                from indicators.day_article where day between :from and :to group by ean
            ) s on s.ean = a.ean
            where a.listed and coalesce(s.ttc, 0) < slow_turnover
              and sales.kind_of(a.department) = 'GOODS'
              and least(a.first_seen, (select min(first_day) from indicators.month_article m where m.ean = a.ean)) < :known
            """;

    /** Days over which an article is judged slow. */
    public static final int SLOW_DAYS = 56;

    /** An article younger than this is given its chance. */
    private static final int YOUNG_DAYS = 21;

    private final JdbcClient jdbc;

    Articles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one article sold.
     *
     * @param days days on which it was sold
     * @param qty pieces or kilograms
     * @param ttc euros, VAT included
     * @param ht euros, VAT excluded
     * @param margin euros, VAT excluded
     */
    public record Sold(
            String ean,
            String label,
            String department,
            String family,
            String supplier,
            long days,
            BigDecimal qty,
            BigDecimal ttc,
            BigDecimal ht,
            BigDecimal cost,
            BigDecimal margin) {

        /** Margin in percent of the turnover without VAT; null when that is zero. */
        public @Nullable BigDecimal markupRate() {
            return ht.signum() == 0 ? null : Ratio.percent(margin, ht);
        }
    }

    /**
     * An article that sells little.
     *
     * @param qty pieces or kilograms over eight weeks
     * @param ttc euros over eight weeks, VAT included
     * @param since first day it is known
     * @param lastSold null when it never sold before the end of the period
     */
    public record Slow(
            String ean,
            String label,
            String department,
            String supplier,
            BigDecimal qty,
            BigDecimal ttc,
            LocalDate since,
            @Nullable LocalDate lastSold) {}

    /** One day of one article. */
    public record Day(LocalDate day, BigDecimal qty, BigDecimal ttc, BigDecimal ht, BigDecimal margin) {}

    /** An article as last seen in a list. */
    public record Known(
            String ean,
            String label,
            String department,
            String family,
            String supplier,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal priceTtc,
            boolean listed) {}

    /** A department and its listed articles. */
    public record PerDepartment(String department, long articles) {}

    public static Map<String, LocalDate> params(Period period) {
        return ArticleSums.params(period);
    }

    public static Map<String, LocalDate> slowParams(LocalDate to) {
        return Map.of("from", to.minusDays(SLOW_DAYS - 1), "to", to, "known", to.minusDays(YOUNG_DAYS));
    }

    /** Those that sold most, largest turnover first. */
    public List<Sold> top(Period period, int count) {
        return jdbc.sql(ArticleSums.ofBest(count) + " order by s.ttc desc, s.ean")
                .params(params(period))
                .query(new SimplePropertyRowMapper<>(Sold.class))
                .list();
    }

    public Optional<Sold> sold(String ean, Period period) {
        return jdbc.sql("select * from (" + SOLD + ") sold where ean = :ean")
                .params(params(period))
                .param("ean", ean)
                .query(Sold.class)
                .optional();
    }

    /** How many articles of the latest list each department holds, most first. */
    public List<PerDepartment> perDepartment() {
        return jdbc.sql("""
                select department, count(*) as articles from indicators.article where listed
                group by department order by articles desc, department
                """)
                .query(new SimplePropertyRowMapper<>(PerDepartment.class))
                .list();
    }

    /** Those that sold least over the eight weeks up to a day, smallest turnover first. */
    public List<Slow> slow(LocalDate to, int count) {
        return jdbc.sql("select * from (" + SLOW + ") slow order by ttc, ean limit " + count)
                .params(slowParams(to))
                .query(new SimplePropertyRowMapper<>(Slow.class))
                .list();
    }

    public Optional<Known> known(String ean) {
        return jdbc.sql("""
                select ean, label, department, family, supplier, cost, price_ttc, listed
                from indicators.article where ean = :ean
                """).param("ean", ean).query(Known.class).optional();
    }

    /** Days on which it was sold, in order. */
    public List<Day> days(String ean, Period period) {
        return jdbc.sql("""
                select day, qty, ttc, ht, ht - cost as margin from indicators.day_article
                where ean = :ean and day between :from and :to order by day
                """)
                .param("ean", ean)
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(Day.class))
                .list();
    }
}
