package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies in the shop, as the latest known state before the end of a period tells. */
@Repository
public class Stock {

    /** Query of {@link Line}, given with {@link #params}; without order. */
    public static final String LINES = """
            select h.ean, h.label, h.department, h.supplier, h.stock, h.value, h.value_sale,
                   s.qty / nullif(o.days, 0) as per_day, h.stock * nullif(o.days, 0) / nullif(s.qty, 0) as cover
            from (
                select ean, coalesce(max(label), ean) as label, coalesce(max(department), '') as department,
                       coalesce(max(supplier), '') as supplier, sum(stock) as stock,
                       sum(stock * coalesce(cost_net, 0)) as value, sum(stock * coalesce(price_ttc, 0)) as value_sale
                from sales.article_history_fact
                where as_of_day = :asOf and moment = :moment and source = :source and stock is not null
                group by ean
            ) h
            left join (
                select ean, nullif(greatest(sum(qty), 0), 0) as qty from indicators.day_article
                where day > :soldFrom and day <= :asOf group by ean
            ) s using (ean)
            cross join (
                select count(*) as days from indicators.day, indicators.setting
                where day > :soldFrom and day <= :asOf and turnover >= open_day_floor and has_lines
            ) o
            """;

    /** Days of sales that a cover is computed from. */
    private static final int COVER_DAYS = 28;

    private final JdbcClient jdbc;

    Stock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A state of the whole stock.
     *
     * @param moment when it was taken
     * @param asOfDay day whose evening it tells
     * @param source STOCK or ARTICLES, the kind of list it comes from
     * @param articles articles in it
     * @param negative those below zero
     * @param valueCost at purchase price, VAT excluded
     * @param valueSale at shelf price, VAT included
     */
    public record State(
            Instant moment,
            LocalDate asOfDay,
            String source,
            long articles,
            long negative,
            BigDecimal qty,
            BigDecimal valueCost,
            BigDecimal valueSale) {}

    /**
     * One article of a state.
     *
     * @param value at purchase price, VAT excluded
     * @param perDay sold per open day over four weeks; null when none was, or no open day is known
     * @param cover open days that the stock lasts; null likewise
     */
    public record Line(
            String ean,
            String label,
            String department,
            String supplier,
            BigDecimal stock,
            BigDecimal value,
            BigDecimal valueSale,
            @Nullable BigDecimal perDay,
            @Nullable BigDecimal cover) {}

    /** A department's part of a state. */
    public record Part(String name, long articles, long negative, BigDecimal value, BigDecimal valueSale) {}

    /** The latest state of an evening not later than the day. */
    public Optional<State> latest(LocalDate to) {
        return jdbc.sql("""
                select * from indicators.stock_state where as_of_day <= :to
                order by as_of_day desc, moment desc, source limit 1
                """).param("to", to).query(Stock::state).optional();
    }

    /** States of a period, in order. */
    public List<State> states(Period period) {
        return jdbc.sql("""
                select distinct on (as_of_day) * from indicators.stock_state where as_of_day between :from and :to
                order by as_of_day, moment desc, source
                """)
                .param("from", period.from())
                .param("to", period.to())
                .query(Stock::state)
                .list();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                row.getTimestamp("moment").toInstant(),
                row.getObject("as_of_day", LocalDate.class),
                row.getString("source"),
                row.getLong("articles"),
                row.getLong("negative"),
                row.getBigDecimal("qty"),
                row.getBigDecimal("value_cost"),
                row.getBigDecimal("value_sale"));
    }

    public static Map<String, ?> params(State state) {
        var params = new HashMap<String, Object>();
        params.put("asOf", state.asOfDay());
        params.put("moment", java.sql.Timestamp.from(state.moment()));
        params.put("source", state.source());
        params.put("soldFrom", state.asOfDay().minusDays(COVER_DAYS));
        return params;
    }

    /** Departments, largest value first. */
    public List<Part> departments(State state) {
        return jdbc.sql("""
                select department as name, count(*) as articles, count(*) filter (where stock < 0) as negative,
                       sum(value) as value, sum(value_sale) as value_sale
                from (""" + LINES + ") line group by department order by value desc, name")
                .params(params(state))
                .query(new SimplePropertyRowMapper<>(Part.class))
                .list();
    }

    /**
     * Open days that the whole stock lasts: its value against what the sales of an open day cost, over the four weeks
     * before.
     *
     * @return null when no open day is known in these weeks, or when the sale lines of one are not
     */
    public @Nullable BigDecimal cover(State state) {
        return jdbc.sql("""
                select :value * count(*) filter (where turnover >= open_day_floor) / nullif(sum(goods_cost), 0)
                from indicators.day, indicators.setting
                where day > :soldFrom and day <= :asOf
                having bool_and(has_lines)
                """)
                .param("value", state.valueCost())
                .param("soldFrom", state.asOfDay().minusDays(COVER_DAYS))
                .param("asOf", state.asOfDay())
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
    }
}
