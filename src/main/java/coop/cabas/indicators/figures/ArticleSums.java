package coop.cabas.indicators.figures;

import java.time.LocalDate;
import java.util.Map;

/**
 * Sales of each article over any period, read from the months that lie whole inside it and from the days at its ends: a
 * year costs twelve rows an article, whatever was sold.
 */
final class ArticleSums {

    /** One row per code: ean, label, department, family, supplier, days, qty, ttc, ht, cost; named as in the latest list when it is there. */
    private static final String SUMS = """
            select s.ean, coalesce(a.label, s.label) as label, coalesce(a.department, s.department) as department,
                   coalesce(a.family, s.family) as family, coalesce(a.supplier, s.supplier) as supplier,
                   s.days, s.qty, s.ttc, s.ht, s.cost, s.ht - s.cost as margin
            from (
                select ean, max(label) as label, max(department) as department, max(family) as family, max(supplier) as supplier,
                       sum(days) as days, sum(qty) as qty, sum(ttc) as ttc, sum(ht) as ht, sum(cost) as cost
                from (
                    select ean, label, department, family, supplier, days, qty, ttc, ht, cost
                    from indicators.month_article
                    where month >= :firstMonth and month < :endMonth%1$s
                    union all
                    select ean, label, department, family, supplier, 1, qty, ttc, ht, cost
                    from indicators.day_article
                    where (day between :from and :headEnd or day between :tailStart and :to)%1$s
                ) part
                group by ean
            ) s
            left join indicators.article a on a.ean = s.ean
            """;

    /** Codes of the articles that sold most: amounts alone are summed for all of them, the rest for these only. */
    private static final String BEST = """
            with best as (
                select ean from (
                    select ean, ttc from indicators.month_article where month >= :firstMonth and month < :endMonth
                    union all
                    select ean, ttc from indicators.day_article
                    where day between :from and :headEnd or day between :tailStart and :to
                ) sold group by ean order by sum(ttc) desc, ean limit %d
            )
            """;

    private ArticleSums() {}

    static String ofAll() {
        return SUMS.formatted("");
    }

    /** The same, of the {@code count} articles with the largest turnover. */
    static String ofBest(int count) {
        return BEST.formatted(count) + SUMS.formatted(" and ean in (select ean from best)");
    }

    /** Parameters of both. */
    static Map<String, LocalDate> params(Period period) {
        var firstMonth = period.from().withDayOfMonth(1).equals(period.from())
                ? period.from()
                : period.from().withDayOfMonth(1).plusMonths(1);
        var endMonth = period.to().plusDays(1).withDayOfMonth(1);
        if (!firstMonth.isBefore(endMonth)) {
            return Map.of(
                    "firstMonth", firstMonth,
                    "endMonth", firstMonth,
                    "from", period.from(),
                    "headEnd", period.to(),
                    "tailStart", period.to().plusDays(1),
                    "to", period.to());
        }
        return Map.of(
                "firstMonth",
                firstMonth,
                "endMonth",
                endMonth,
                "from",
                period.from(),
                "headEnd",
                firstMonth.minusDays(1),
                "tailStart",
                endMonth,
                "to",
                period.to());
    }
}
