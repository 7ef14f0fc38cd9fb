package coop.cabas.purchasing.orders;

import coop.cabas.purchasing.OfferId;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.proposals.Facts;
import coop.cabas.purchasing.proposals.PopFormula;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What was sold of a supplier's articles, on which open days something was there, and what is there and on its way. */
@Component
public class Demand {

    /** Weeks of a year: the same weekdays fall onto it again. */
    private static final int YEAR = 364;

    private final JdbcClient jdbc;

    Demand(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One article of the supplier.
     *
     * @param pop parcels that POP's formula would order
     */
    public record OfArticle(OfferId offer, Facts facts, int pop) {}

    /**
     * The days on which the shop sold something, the earliest first.
     *
     * @param from first day that is looked at
     * @param until last day that is looked at
     */
    @Transactional(readOnly = true)
    public List<LocalDate> openDays(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select d::date from generate_series(cast(:from as date), cast(:until as date), interval '1 day') d
                        where exists (select from stock.move_fact m where m.day = d::date and m.kind = 'SALE') order by d
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /**
     * Of every article that is to be ordered of this supplier: offered, known in the shop, not ended there, and of no supplier that comes
     * before it.
     *
     * @param today the day of the order: days before it are looked at
     * @param window calendar days that are looked at
     * @param covered calendar days from the order to the delivery after the next: that much of a year ago is looked at too
     */
    @Transactional(readOnly = true)
    public List<OfArticle> of(SupplierId supplier, LocalDate today, int window, int covered) {
        var from = today.minusDays(window);
        return jdbc.sql("""
                        with mine as materialized (
                            select o.offer, o.article, o.pack, o.net, o.shelf_days, o.label
                            from purchasing.offers_on(:today) o join articles.named_article a on a.article = o.article
                            where o.supplier = :supplier and not o.ended and a.status <> 'ENDED'
                              and not exists (select from purchasing.offer b
                                              where b.article = o.article and not b.ended and (b.rank, b.id) < (o.rank, o.offer))
                        ), open_day as materialized (
                            select d::date as day, d::date >= :from as recent, d::date < :after as before
                            from (select generate_series(cast(:from as date), cast(:until as date), interval '1 day')
                                  union all
                                  select generate_series(cast(:then as date), cast(:afterUntil as date), interval '1 day')) s(d)
                            where exists (select from stock.move_fact m where m.day = s.d::date and m.kind = 'SALE')
                        ), moved as materialized (
                            select m.article, m.day, sum(m.quantity) as quantity,
                                   -coalesce(sum(m.quantity) filter (where m.kind = 'SALE'), 0) as sold
                            from mine join stock.move_fact m on m.article = mine.article and m.day >= :from
                            group by m.article, m.day
                        ), opened as (
                            select d.article, d.open, d.sold,
                                   coalesce(l.quantity, 0) - sum(d.quantity) over (partition by d.article order by d.day desc) as opening
                            from (select coalesce(m.article, o.article) as article, coalesce(m.day, o.day) as day,
                                         coalesce(m.quantity, 0) as quantity, coalesce(m.sold, 0) as sold, o.day is not null as open
                                  from (select mine.article, open_day.day from mine cross join open_day where open_day.recent) o
                                  full join moved m on m.article = o.article and m.day = o.day) d
                            left join stock.current_level l on l.article = d.article
                        ), said as (
                            select article, coalesce(sum(sold), 0) as all_sold,
                                   coalesce(sum(sold) filter (where open and (opening > 0 or sold > 0)), 0) as sold,
                                   count(*) filter (where open and (opening > 0 or sold > 0))::int as days,
                                   count(*) filter (where open and opening <= 0 and sold <= 0)::int as empty
                            from opened group by article
                        ), year_ago as (
                            select m.article, -coalesce(sum(m.quantity) filter (where m.day < :after), 0) as sold_then,
                                   -coalesce(sum(m.quantity) filter (where m.day >= :after), 0) as sold_after
                            from mine join stock.move_fact m on m.article = mine.article and m.kind = 'SALE' and m.day between :then and :afterUntil
                            group by m.article
                        ), known as (
                            select count(*) filter (where before)::int as days_then, count(*) filter (where not before and not recent)::int as days_after
                            from open_day
                        )
                        select mine.offer, mine.article, mine.pack, mine.net, mine.shelf_days, coalesce(said.all_sold, 0) as all_sold,
                               coalesce(said.sold, 0) as sold, coalesce(said.days, 0) as days, coalesce(said.empty, 0) as empty,
                               y.sold_then, y.sold_after, known.days_then, known.days_after,
                               coalesce(l.quantity, 0) as stock, coalesce(w.quantity, 0) as on_order,
                               (select min(m.day) from stock.move_fact m where m.article = mine.article) as first
                        from mine cross join known
                        left join said on said.article = mine.article
                        left join year_ago y on y.article = mine.article
                        left join stock.current_level l on l.article = mine.article
                        left join purchasing.on_order w on w.article = mine.article
                        order by mine.label, mine.offer
                        """)
                .param("supplier", supplier.value())
                .param("today", today)
                .param("from", from)
                .param("until", today.minusDays(1))
                .param("then", from.minusDays(YEAR))
                .param("after", today.minusDays(YEAR))
                .param("afterUntil", today.minusDays(YEAR).plusDays(covered - 1L))
                .query((row, n) -> article(row, today, window))
                .list();
    }

    private static OfArticle article(ResultSet row, LocalDate today, int window) throws SQLException {
        var pack = row.getBigDecimal("pack");
        var stock = row.getBigDecimal("stock");
        var first = Optional.ofNullable(row.getObject("first", LocalDate.class)).orElse(today);
        var remembered = row.getInt("days_then") > 0 && row.getInt("days_after") > 0;
        return new OfArticle(
                new OfferId(row.getLong("offer")),
                new Facts(
                        row.getLong("article"),
                        row.getBigDecimal("sold"),
                        row.getInt("days"),
                        row.getInt("empty"),
                        remembered ? orNone(row.getBigDecimal("sold_then")) : null,
                        row.getInt("days_then"),
                        remembered ? orNone(row.getBigDecimal("sold_after")) : null,
                        row.getInt("days_after"),
                        stock,
                        row.getBigDecimal("on_order"),
                        pack,
                        row.getBigDecimal("net"),
                        row.getObject("shelf_days", Integer.class)),
                PopFormula.parcels(
                        row.getBigDecimal("all_sold").max(BigDecimal.ZERO),
                        window,
                        (int) Math.max(1, ChronoUnit.DAYS.between(first, today)),
                        1,
                        stock,
                        pack));
    }

    private static BigDecimal orNone(@Nullable BigDecimal sold) {
        return sold == null ? BigDecimal.ZERO : sold;
    }
}
