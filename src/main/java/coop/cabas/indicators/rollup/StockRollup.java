package coop.cabas.indicators.rollup;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** Articles, states of the stock, and the stock-outs rebuilt between one state and the next. */
@Component
class StockRollup {

    /** An article counts as active for so many days after it was sold. */
    private static final int ACTIVE_DAYS = 56;

    private static final String ARTICLES = """
            insert into indicators.article (ean, label, department, family, supplier, vat_rate, cost, price_ttc, listed, first_seen)
            select a.ean, coalesce(a.label, a.ean), coalesce(a.department, ''), coalesce(a.family, ''), coalesce(a.supplier, ''),
                   a.vat_rate, a.cost_net, a.price_ttc, a.listed, seen.first_seen
            from sales.article_fact a
            join (select ean, min(as_of_day) as first_seen from sales.article_history_fact group by ean) seen using (ean)
            """;

    private static final String STATES = """
            insert into indicators.stock_state (moment, as_of_day, source, articles, negative, qty, value_cost, value_sale, file_id)
            select moment, as_of_day, source, count(*), count(*) filter (where stock < 0), sum(stock),
                   sum(stock * coalesce(cost_net, 0)), sum(stock * coalesce(price_ttc, 0)), max(file_id)
            from sales.article_history_fact
            where stock is not null and source = :source and %s
            group by moment, as_of_day, source
            """;

    /** From the latest state before each open day: what was counted, plus the moves, less the sales, up to the day before. */
    private static final String SERIES = """
            with anchor as (
                select d.day, s.as_of_day, s.moment, s.source
                from indicators.day d
                cross join indicators.setting
                cross join lateral (
                    select * from indicators.stock_state s
                    where s.as_of_day < d.day order by s.as_of_day desc, s.moment desc, s.source limit 1
                ) s
                where d.day between :from and :to and d.turnover >= open_day_floor and d.has_lines
                  and not exists (
                    select from generate_series(s.as_of_day + 1, d.day - 1, interval '1 day') between_them (day)
                    where not exists (select from sales.covered_day c where c.kind = 'moves' and c.day = between_them.day::date)
                       or exists (select from indicators.day u where u.day = between_them.day::date and not u.has_lines))
            ), segment as (
                select as_of_day, moment, source, max(day) as last from anchor group by as_of_day, moment, source
            ), counted as (
                select s.as_of_day, h.ean, sum(h.stock) as stock
                from segment s
                join sales.article_history_fact h using (as_of_day, moment, source)
                where h.stock is not null and sales.kind_of(h.department) = 'GOODS' group by s.as_of_day, h.ean
            ), change as (
                select s.as_of_day, c.ean, c.day, sum(c.qty) as qty
                from segment s
                join (
                    select day, ean, -qty as qty from indicators.day_article
                    where day > (select min(as_of_day) from segment) and day <= :to
                    union all
                    select day, ean, effect from sales.move_fact
                    where day > (select min(as_of_day) from segment) and day <= :to and effect <> 0
                ) c on c.day > s.as_of_day and c.day <= s.last
                group by s.as_of_day, c.ean, c.day
            ), timeline as (
                select as_of_day, ean, day, stock, null::numeric as qty from counted join anchor using (as_of_day)
                union all
                select as_of_day, ean, day, null, qty from change
            ), opening as (
                select as_of_day, ean, day, stock,
                       coalesce(sum(qty) over (partition by as_of_day, ean order by day
                                               groups between unbounded preceding and 1 preceding), 0) as since
                from timeline
            ), active as (
                select o.as_of_day, o.ean, o.day, o.stock + o.since as stock
                from opening o
                where o.stock is not null
                  and exists (select from indicators.day_article s
                              where s.ean = o.ean and s.day > o.day - %1$d and s.day <= o.day)
            ), judged as (
                select a.*, a.stock <= 0 and not exists (select from indicators.day_article s
                                                         where s.ean = a.ean and s.day = a.day and s.qty > 0) as out
                from active a
            ), outs as (
                insert into indicators.stock_out (day, ean, stock) select day, ean, stock from judged where out
            )
            insert into indicators.stock_day (day, articles, out, basis)
            select day, count(*), count(*) filter (where out), as_of_day from judged group by day, as_of_day
            """.formatted(ACTIVE_DAYS);

    private static final LocalDate EVER = LocalDate.of(1970, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(9999, 1, 1);

    private final JdbcClient jdbc;

    StockRollup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void renewArticles() {
        jdbc.sql("delete from indicators.article").update();
        jdbc.sql(ARTICLES).update();
    }

    /** @return the evenings whose state is now another, is new or is gone */
    SortedSet<LocalDate> renewStates(SortedSet<LocalDate> stockDays, boolean articles) {
        var changed = new TreeSet<>(stockDays);
        if (!stockDays.isEmpty()) {
            var days = Rollups.array(stockDays);
            jdbc.sql(
                            "delete from indicators.stock_state where source = 'STOCK' and as_of_day = any(cast(:days as date[]))")
                    .param("days", days)
                    .update();
            jdbc.sql(STATES.formatted("as_of_day = any(cast(:days as date[]))"))
                    .param("source", "STOCK")
                    .param("days", days)
                    .update();
        }
        if (articles) {
            changed.addAll(renewArticleStates());
        }
        return changed;
    }

    private Collection<LocalDate> renewArticleStates() {
        var before = articleStates();
        jdbc.sql("delete from indicators.stock_state where source = 'ARTICLES'").update();
        jdbc.sql(STATES.formatted("true")).param("source", "ARTICLES").update();
        var after = articleStates();
        var gone = new HashSet<>(before);
        gone.removeAll(after);
        after.removeAll(before);
        gone.addAll(after);
        return gone.stream().map(State::asOf).toList();
    }

    private HashSet<State> articleStates() {
        return new HashSet<>(jdbc.sql(
                        "select moment, as_of_day, file_id from indicators.stock_state where source = 'ARTICLES'")
                .query((row, number) -> new State(
                        row.getTimestamp("moment").toInstant(),
                        row.getObject("as_of_day", LocalDate.class),
                        row.getLong("file_id")))
                .list());
    }

    /**
     * Days whose stock-outs may be others now: from the first change up to the next state of the stock, since that one
     * makes a fresh start, and as long as a sale keeps an article active.
     */
    void renewSeries(SortedSet<LocalDate> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var last = changed.last();
        var next = nextState(last);
        var activeUntil = last.plusDays(ACTIVE_DAYS);
        series(changed.first(), next == null ? ALWAYS : next.isAfter(activeUntil) ? next : activeUntil);
    }

    void rebuild() {
        renewArticles();
        jdbc.sql("delete from indicators.stock_state").update();
        for (var source : new String[] {"STOCK", "ARTICLES"}) {
            jdbc.sql(STATES.formatted("true")).param("source", source).update();
        }
        rebuildSeries();
    }

    void rebuildSeries() {
        series(EVER, ALWAYS);
    }

    private void series(LocalDate from, LocalDate to) {
        for (var table : new String[] {"indicators.stock_out", "indicators.stock_day"}) {
            jdbc.sql("delete from " + table + " where day between :from and :to")
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
        jdbc.sql(SERIES).param("from", from).param("to", to).update();
    }

    private @Nullable LocalDate nextState(LocalDate day) {
        return jdbc.sql("select min(as_of_day) from indicators.stock_state where as_of_day > :day")
                .param("day", day)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private record State(Instant moment, LocalDate asOf, long file) {}
}
