package coop.cabas.purchasing.web;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.NarrowedList;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Orders of all suppliers. */
@Component
class OrderList {

    /** Which are shown. */
    enum Showing {
        OPEN("state in ('DRAFT', 'SENT')"),
        CLOSED("state = 'CLOSED'"),
        ALL("true");

        private final String where;

        Showing(String where) {
            this.where = where;
        }
    }

    /** @param total euros, VAT excluded */
    record Row(
            long id,
            String number,
            String supplier,
            String state,
            LocalDate orderedOn,
            LocalDate deliverOn,
            BigDecimal total) {}

    private static final String ORDERS = """
            select o.id, 'C-' || o.id as number, s.name as supplier, o.state, o.ordered_on, o.deliver_on, public.searchable(s.name || ' c-' || o.id) as found_by,
                   (select coalesce(sum(round(l.parcels * l.pack * l.price, 2)), 0) from purchasing.order_line l where l.purchase_order = o.id) as total
            from purchasing.purchase_order o join purchasing.supplier s on s.id = o.supplier
            """;

    private final NarrowedList<Showing, Row> lists;

    OrderList(JdbcClient jdbc) {
        lists = NarrowedList.of(Showing.OPEN, showing -> list(jdbc, showing));
    }

    Showing shown(ListQuery query) {
        return lists.shown(query);
    }

    Table<Row> page(ListQuery query) {
        return lists.page(query, Map.of());
    }

    static Badge badge(String state) {
        return Badge.of(
                switch (state) {
                    case "DRAFT" -> Badge.Tone.WARNING;
                    case "SENT" -> Badge.Tone.INFO;
                    case "CLOSED" -> Badge.Tone.GOOD;
                    default -> Badge.Tone.NEUTRAL;
                },
                "purchasing.state." + state);
    }

    private static SqlList<Row> list(JdbcClient jdbc, Showing showing) {
        return SqlList.of(
                        jdbc,
                        "purchasing.orderList",
                        "select * from (" + ORDERS + ") l where " + showing.where,
                        new SimplePropertyRowMapper<>(Row.class),
                        "id",
                        "bigint")
                .column(Column.<Row>text("number", "purchasing.number", Row::number)
                        .linking(row -> "/purchasing/orders/" + row.id()))
                .column(Column.<Row>text("supplier", "purchasing.supplier", Row::supplier)
                        .sortedBy("supplier", "text"))
                .column(Column.<Row>day("orderedOn", "purchasing.orderedOn", Row::orderedOn)
                        .sortedBy("ordered_on", "date"))
                .column(Column.<Row>day("deliverOn", "purchasing.deliverOn", Row::deliverOn)
                        .sortedBy("deliver_on", "date"))
                .column(Column.money("total", "purchasing.total", Row::total))
                .column(Column.badge("state", "purchasing.state", row -> badge(row.state())))
                .orderedBy("ordered_on", "date", true)
                .searchingIn("found_by")
                .build();
    }
}
