package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.util.List;

/** Shelf prices against the rule that the coop gives itself, and sales under cost. */
@Repository
public class Prices {

    /**
     * Query of {@link Anomaly}; without parameters, without order. The price by the rule is the purchase price, divided by
     * what the margin leaves of it, VAT added, rounded to the cent.
     */
    public static final String ANOMALIES = """
            select ean, label, department, supplier, cost, price_ttc, rate, rule_price, price_ttc - rule_price as gap,
                   100 * (1 - cost * (1 + vat_rate / 100) / price_ttc) as markup_rate,
                   price_ttc < cost * (1 + vat_rate / 100) as under_cost
            from (
                select a.*, r.rate, round(a.cost * (1 + a.vat_rate / 100) / (1 - r.rate / 100), 2) as rule_price
                from indicators.article a
                cross join lateral (
                    select rate from indicators.margin_rule m where m.department in (a.department, '')
                    order by m.department desc limit 1
                ) r
                where a.listed and a.cost > 0 and a.price_ttc > 0 and a.vat_rate is not null
                  and sales.kind_of(a.department) = 'GOODS'
            ) ruled, indicators.setting
            where abs(price_ttc - rule_price) > price_tolerance
            """;

    /** Query of {@link UnderCost}, given with {@code from} and {@code to}; without order. */
    public static final String UNDER_COST = """
            select d.ean, max(d.label) as label, max(d.department) as department, max(d.supplier) as supplier, count(*) as days,
                   sum(d.qty) as qty, sum(d.ht) as ht, sum(d.cost) as cost, sum(d.cost - d.ht) as loss
            from indicators.day_article d
            where d.ht < d.cost and d.qty > 0 and d.day between :from and :to
            group by d.ean
            """;

    private final JdbcClient jdbc;

    Prices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An article whose shelf price is not the rule's.
     *
     * @param cost net purchase price, VAT excluded
     * @param priceTtc shelf price, VAT included
     * @param rate margin rate of its department, percent
     * @param rulePrice price by the rule, VAT included
     * @param gap shelf price less the rule's
     * @param markupRate margin rate that the shelf price gives, percent
     * @param underCost whether it is sold for less than it costs
     */
    public record Anomaly(
            String ean,
            String label,
            String department,
            String supplier,
            BigDecimal cost,
            BigDecimal priceTtc,
            BigDecimal rate,
            BigDecimal rulePrice,
            BigDecimal gap,
            BigDecimal markupRate,
            boolean underCost) {}

    /** An article that was sold for less than it cost. */
    public record UnderCost(
            String ean,
            String label,
            String department,
            String supplier,
            long days,
            BigDecimal qty,
            BigDecimal ht,
            BigDecimal cost,
            BigDecimal loss) {}

    /**
     * @param articles listed articles
     * @param priced those with a purchase and a shelf price, which can be judged
     * @param anomalies those whose price is not the rule's
     */
    public record Total(long articles, long priced, long anomalies) {

        /** Null when no article list is known. */
        public @Nullable BigDecimal figure() {
            return articles == 0 ? null : BigDecimal.valueOf(anomalies);
        }
    }

    public Total total() {
        return jdbc.sql("""
                select count(*) filter (where listed) as articles,
                       count(*) filter (where listed and cost > 0 and price_ttc > 0) as priced,
                       (select count(*) from (""" + ANOMALIES + ") anomaly) as anomalies from indicators.article")
                .query(Total.class)
                .single();
    }

    /** Widest gap first. */
    public List<Anomaly> anomalies(int count) {
        return jdbc.sql(ANOMALIES + " order by abs(price_ttc - rule_price) desc, ean limit " + count)
                .query(new SimplePropertyRowMapper<>(Anomaly.class))
                .list();
    }

    /** Costliest first. */
    public List<UnderCost> underCost(Period period, int count) {
        return jdbc.sql(UNDER_COST + " order by loss desc, ean limit " + count)
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(UnderCost.class))
                .list();
    }
}
