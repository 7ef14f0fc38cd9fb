package coop.cabas.indicators.figures;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Articles out of stock on open days, where the stock can be rebuilt day by day. */
@Repository
public class StockOuts {

    /** Query of {@link Line}, given with {@link #params}; without order. */
    public static final String LINES = """
            select o.ean, coalesce(a.label, s.label, o.ean) as label, coalesce(a.department, s.department, '') as department,
                   coalesce(a.supplier, s.supplier, '') as supplier, o.days, n.days as known_days,
                   s.margin / nullif(n.days - o.days, 0) as margin_per_day,
                   o.days * greatest(s.margin, 0) / nullif(n.days - o.days, 0) as lost_margin
            from (
                select ean, count(*) as days from indicators.stock_out where day between :from and :to group by ean
            ) o
            cross join (select count(*) as days from indicators.stock_day where day between :from and :to) n
            left join indicators.article a on a.ean = o.ean
            left join (
                select d.ean, max(d.label) as label, max(d.department) as department, max(d.supplier) as supplier,
                       sum(d.ht - d.cost) as margin
                from indicators.day_article d
                join indicators.stock_day known using (day)
                where d.day between :from and :to group by d.ean
            ) s on s.ean = o.ean
            """;

    private final JdbcClient jdbc;

    StockOuts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stock-outs of a period.
     *
     * @param openDays days whose turnover reached the floor of an open day
     * @param knownDays those of them whose stock can be rebuilt
     * @param articleDays active articles × known days
     * @param out article × day out of stock
     */
    public record Total(long openDays, long knownDays, long articleDays, long out) {

        /** Percent of active articles × days; null when no day is known. */
        public @Nullable BigDecimal rate() {
            return articleDays == 0 ? null : Ratio.percent(BigDecimal.valueOf(out), BigDecimal.valueOf(articleDays));
        }

        /** On how many open days it can be told. */
        public Message words() {
            if (openDays == 0) {
                return Message.of("indicators.stockOuts.noOpenDay");
            }
            return knownDays == 0
                    ? Message.of("indicators.missing.MOVES", openDays)
                    : Message.of("indicators.stockOuts.known", out, knownDays, openDays);
        }
    }

    /**
     * An article that was missing.
     *
     * @param days known open days without it
     * @param knownDays known open days of the period
     * @param marginPerDay euros of margin on an open day when it was there; null when it never was
     * @param lostMargin euros of margin that those days would have brought; null likewise
     */
    public record Line(
            String ean,
            String label,
            String department,
            String supplier,
            long days,
            long knownDays,
            @Nullable BigDecimal marginPerDay,
            @Nullable BigDecimal lostMargin) {}

    /** One known open day. */
    public record Day(LocalDate day, long articles, long out, LocalDate basis) {

        public BigDecimal rate() {
            return articles == 0
                    ? BigDecimal.ZERO
                    : Ratio.percent(BigDecimal.valueOf(out), BigDecimal.valueOf(articles));
        }
    }

    public Total of(Period period) {
        return jdbc.sql("""
                select (select count(*) from indicators.day, indicators.setting
                        where day between :from and :to and turnover >= open_day_floor) as open_days,
                       count(*) as known_days, coalesce(sum(articles), 0) as article_days, coalesce(sum(out), 0) as out
                from indicators.stock_day where day between :from and :to
                """).params(params(period)).query(Total.class).single();
    }

    public static Map<String, ?> params(Period period) {
        var params = new HashMap<String, Object>();
        params.put("from", period.from());
        params.put("to", period.to());
        return params;
    }

    /** Days that can be told, in order. */
    public List<Day> days(Period period) {
        return jdbc.sql("select * from indicators.stock_day where day between :from and :to order by day")
                .params(params(period))
                .query(new SimplePropertyRowMapper<>(Day.class))
                .list();
    }

    /** Articles missing most, most lost margin first. */
    public List<Line> worst(Period period, int count) {
        return jdbc.sql("select * from (" + LINES + ") line order by lost_margin desc nulls last, days desc, ean limit "
                        + count)
                .params(params(period))
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }

    /** Margin lost on all of them; null when no day is known. */
    public @Nullable BigDecimal lostMargin(Period period) {
        return jdbc.sql("""
                select case when exists (select from indicators.stock_day where day between :from and :to)
                       then coalesce(sum(lost_margin), 0) end
                from (""" + LINES + ") line")
                .params(params(period))
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
    }

    /** Days of the period on which one article was missing. */
    public List<LocalDate> daysOut(String ean, Period period) {
        return jdbc.sql(
                        "select day from indicators.stock_out where ean = :ean and day between :from and :to order by day")
                .params(params(period))
                .param("ean", ean)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }
}
