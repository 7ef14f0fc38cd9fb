package coop.cabas.purchasing.web;

import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.NarrowedList;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What was bought of each supplier in a period: orders, euros, how soon it delivers, how its prices went. */
@Component
class PurchaseFigures {

    /** Periods that are offered, in days; the first when none is asked for. */
    enum Showing {
        QUARTER(91),
        MONTH(28),
        YEAR(364);

        private final int days;

        Showing(int days) {
            this.days = days;
        }
    }

    /**
     * @param ordered euros, VAT excluded
     * @param lead days from the order to the delivery, on average
     * @param drift percent by which the net prices of what was ordered changed, weighed by what was ordered; null when it cannot be told
     */
    record Row(
            long id,
            String supplier,
            int orders,
            BigDecimal ordered,
            @Nullable BigDecimal lead,
            @Nullable BigDecimal drift) {}

    private static final String FIGURES = """
            with bought as (
                select o.supplier, o.purchase_order, o.ordered_on, o.deliver_on, o.offer, o.quantity, o.amount
                from purchasing.ordered o where o.ordered_on > cast(:from as date) and o.ordered_on <= cast(:to as date)
            ), drifted as (
                select b.supplier, sum(b.quantity * latest.net) / nullif(sum(b.quantity * before.net), 0) as ratio
                from (select supplier, offer, sum(quantity) as quantity from bought group by supplier, offer) b
                join purchasing.offers_on(cast(:to as date)) latest on latest.offer = b.offer and latest.net is not null
                join purchasing.offers_on(cast(:from as date)) before on before.offer = b.offer and before.net is not null
                group by b.supplier
            ), led as (
                select supplier, avg(deliver_on - ordered_on) as days
                from (select distinct supplier, purchase_order, ordered_on, deliver_on from bought) o group by supplier
            )
            select s.id, s.name as supplier, public.searchable(s.name) as found_by, count(distinct b.purchase_order)::int as orders,
                   coalesce(sum(b.amount), 0) as ordered, round(l.days, 1) as lead, round(100 * (d.ratio - 1), 1) as drift
            from bought b join purchasing.supplier s on s.id = b.supplier left join led l on l.supplier = s.id left join drifted d on d.supplier = s.id
            group by s.id, s.name, l.days, d.ratio
            """;

    private final SqlList<Row> list;

    PurchaseFigures(JdbcClient jdbc) {
        list = SqlList.of(jdbc, "purchasing.figures", FIGURES, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("supplier", "purchasing.supplier", Row::supplier)
                        .linking(row -> "/purchasing/suppliers/" + row.id())
                        .sortedBy("supplier", "text"))
                .column(Column.<Row>number("orders", "purchasing.orders", row -> BigDecimal.valueOf(row.orders()))
                        .sortedBy("orders", "int"))
                .column(Column.<Row>money("ordered", "purchasing.total", Row::ordered)
                        .sortedBy("ordered", "numeric"))
                .column(Column.number("lead", "purchasing.figures.lead", Row::lead))
                .column(Column.percent("drift", "purchasing.figures.drift", Row::drift))
                .orderedBy("ordered", "numeric", true)
                .searchingIn("found_by")
                .build();
    }

    static Showing shown(ListQuery query) {
        return NarrowedList.shown(query, Showing.QUARTER);
    }

    Table<Row> page(ListQuery query, LocalDate today) {
        return list.page(query, Map.of("from", today.minusDays(shown(query).days), "to", today));
    }
}
