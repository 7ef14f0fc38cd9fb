package coop.cabas.indicators.figures;

import java.time.LocalDate;
import java.util.Map;

/**
 * Sales of each article over any period, read from the years and months that lie whole inside it and from the days at its
 * ends: ten years cost ten rows an article, whatever was sold.
 */
final class ArticleSums {

    /** The tables that hold the period, each with its part of it; %1$s: what is read of a year or month, %2$s: of a day. */
    private static final String PARTS = """
            select %1$s from indicators.year_article
            where year >= :firstYear and year < :endYear%3$s
            union all
            select %1$s from indicators.month_article
            where ((month >= :firstMonth and month < :firstYear) or (month >= :endYear and month < :endMonth))%3$s
            union all
            select %2$s from indicators.day_article
            where (day between :from and :headEnd or day between :tailStart and :to)%3$s
            """;

    /** One row per code: ean, label, department, family, supplier, days, qty, ttc, ht, cost; named as in the latest list when it is there. */
    private static final String SUMS = """
            select s.ean, coalesce(a.label, s.label) as label, coalesce(a.department, s.department) as department,
                   coalesce(a.family, s.family) as family, coalesce(a.supplier, s.supplier) as supplier,
                   s.days, s.qty, s.ttc, s.ht, s.cost, s.ht - s.cost as margin
            from (
                select ean, max(label) as label, max(department) as department, max(family) as family, max(supplier) as supplier,
                       sum(days) as days, sum(qty) as qty, sum(ttc) as ttc, sum(ht) as ht, sum(cost) as cost
                from (%s) part
                group by ean
            ) s
            left join indicators.article a on a.ean = s.ean
            """;

    /** Codes of the articles that sold most: amounts alone are summed for all of them, the rest for these only. */
    private static final String BEST = """
            with best as (
                select ean from (%s) sold group by ean order by sum(ttc) desc, ean limit %d
            )
            """;

    private ArticleSums() {}

    static String ofAll() {
        return sums("");
    }

    /** The same, of the {@code count} articles with the largest turnover. */
    static String ofBest(int count) {
        return BEST.formatted(PARTS.formatted("ean, ttc", "ean, ttc", ""), count)
                + sums(" and ean in (select ean from best)");
    }

    /** Parameters of both. */
    static Map<String, LocalDate> params(Period period) {
        var from = period.from();
        var to = period.to();
        var firstMonth = from.minusDays(1).withDayOfMonth(1).plusMonths(1);
        var endMonth = to.plusDays(1).withDayOfMonth(1);
        var monthInside = firstMonth.isBefore(endMonth);
        if (!monthInside) {
            firstMonth = endMonth = to.plusDays(1);
        }
        var firstYear = firstMonth.minusDays(1).withDayOfYear(1).plusYears(1);
        var endYear = endMonth.withDayOfYear(1);
        if (!monthInside || !firstYear.isBefore(endYear)) {
            firstYear = endYear = endMonth;
        }
        return Map.of(
                "firstYear", firstYear,
                "endYear", endYear,
                "firstMonth", firstMonth,
                "endMonth", endMonth,
                "from", from,
                "headEnd", firstMonth.minusDays(1),
                "tailStart", endMonth,
                "to", to);
    }

    private static String sums(String which) {
        var whole = "ean, label, department, family, supplier, days, qty, ttc, ht, cost";
        return SUMS.formatted(PARTS.formatted(whole, whole.replace("days", "1 as days"), which));
    }
}
