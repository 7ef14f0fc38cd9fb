package coop.cabas.indicators.rollup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import coop.cabas.sales.SalesChanged;
import coop.cabas.shared.Turns;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps the sums true: renews the days that changed, or everything. */
@Service
public class Rollups {

    private static final String MONTHS = """
            insert into indicators.month_article (month, ean, label, department, family, supplier, days, first_day, qty, ttc, ht, cost)
            select date_trunc('month', day)::date, ean,
                   (array_agg(label order by day desc))[1], (array_agg(department order by day desc))[1],
                   (array_agg(family order by day desc))[1], (array_agg(supplier order by day desc))[1],
                   count(*), min(day), sum(qty), sum(ttc), sum(ht), sum(cost)
            from indicators.day_article
            where day >= :month and day < :next
            group by date_trunc('month', day)::date, ean
            """;

    private static final String YEARS = """
            insert into indicators.year_article (year, ean, label, department, family, supplier, days, qty, ttc, ht, cost)
            select date_trunc('year', month)::date, ean,
                   (array_agg(label order by month desc))[1], (array_agg(department order by month desc))[1],
                   (array_agg(family order by month desc))[1], (array_agg(supplier order by month desc))[1],
                   sum(days), sum(qty), sum(ttc), sum(ht), sum(cost)
            from indicators.month_article
            where month >= :year and month < :next
            group by date_trunc('year', month)::date, ean
            """;

    private final JdbcClient jdbc;
    private final Turns turns;
    private final StockRollup stock;

    Rollups(JdbcClient jdbc, Turns turns, StockRollup stock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.stock = stock;
    }

    /**
     * Renews what the changed facts touch. In the transaction that changes them: whoever reads sees facts and sums agree,
     * and when this fails the change is refused with it.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(SalesChanged changed) {
        oneAtATime();
        var daysOfActivity = union(changed.saleDays(), changed.ticketDays());
        renew(DayRollup.DAY, daysOfActivity);
        renew(DayRollup.HOUR, changed.ticketDays());
        renew(DayRollup.PAYMENT, changed.ticketDays());
        renew(DayRollup.SHARE, changed.saleDays());
        renew(DayRollup.ARTICLE, changed.saleDays());
        renewMonths(changed.saleDays());
        renewYears(changed.saleDays());
        renew(DayRollup.MOVE, changed.moveDays());
        renew(DayRollup.DELIVERY, changed.moveDays());
        if (changed.articles() || !changed.stockDays().isEmpty()) {
            stock.renewArticles();
        }
        var states = stock.renewStates(changed.stockDays(), changed.articles());
        stock.renewSeries(union(daysOfActivity, union(changed.moveDays(), states)));
    }

    /** Throws every sum away and computes it again from the facts. Never needed, always allowed. */
    @Transactional
    public void rebuild() {
        oneAtATime();
        for (var rollup : DayRollup.values()) {
            jdbc.sql(rollup.delete()).update();
        }
        jdbc.sql("delete from indicators.month_article").update();
        jdbc.sql("delete from indicators.year_article").update();
        // month by month: what the database must sort at once does not grow with the years
        var months = months();
        months.forEach(month -> {
            for (var rollup : DayRollup.values()) {
                jdbc.sql(rollup.insertDays()).param("days", array(month)).update();
            }
            renewMonths(month);
        });
        renewYears(months.stream().map(List::getFirst).toList());
        stock.rebuild();
    }

    /** The days that count as open days were decided anew: what goes by them is computed again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rebuildStockOuts() {
        oneAtATime();
        stock.rebuildSeries();
    }

    /** Every day that the till tells of, by month. */
    private Collection<List<LocalDate>> months() {
        return jdbc
                .sql("select distinct day from sales.covered_day order by day")
                .query(LocalDate.class)
                .list()
                .stream()
                .collect(groupingBy(YearMonth::from, TreeMap::new, toList()))
                .values();
    }

    private void oneAtATime() {
        turns.take("indicators");
    }

    private void renew(DayRollup rollup, Collection<LocalDate> days) {
        if (!days.isEmpty()) {
            var array = array(days);
            jdbc.sql(rollup.deleteDays()).param("days", array).update();
            jdbc.sql(rollup.insertDays()).param("days", array).update();
        }
    }

    private void renewMonths(Collection<LocalDate> days) {
        var months = days.stream().map(day -> day.withDayOfMonth(1)).distinct().toList();
        for (var month : months) {
            jdbc.sql("delete from indicators.month_article where month = :month")
                    .param("month", month)
                    .update();
            jdbc.sql(MONTHS)
                    .param("month", month)
                    .param("next", month.plusMonths(1))
                    .update();
        }
    }

    /** From the months, which must be true already. */
    private void renewYears(Collection<LocalDate> days) {
        var years = days.stream().map(day -> day.withDayOfYear(1)).distinct().toList();
        for (var year : years) {
            jdbc.sql("delete from indicators.year_article where year = :year")
                    .param("year", year)
                    .update();
            jdbc.sql(YEARS).param("year", year).param("next", year.plusYears(1)).update();
        }
    }

    /** A list of days as PostgreSQL writes an array. */
    static String array(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(joining(",", "{", "}"));
    }

    private static SortedSet<LocalDate> union(SortedSet<LocalDate> one, SortedSet<LocalDate> other) {
        var union = new TreeSet<>(one);
        union.addAll(other);
        return union;
    }

    /** Every table kept here, settings aside; for whoever proves that they are true. */
    static List<String> tables() {
        return List.of(
                "day",
                "day_hour",
                "day_payment",
                "day_share",
                "day_article",
                "month_article",
                "year_article",
                "day_move",
                "day_delivery",
                "article",
                "stock_state",
                "stock_day",
                "stock_out");
    }
}
