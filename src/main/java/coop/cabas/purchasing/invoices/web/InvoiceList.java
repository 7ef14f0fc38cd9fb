package coop.cabas.purchasing.invoices.web;

import coop.cabas.ui.table.Badge;
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

/** Invoices and credit notes of all suppliers. */
@Component
class InvoiceList {

    /** Which are shown. */
    enum Showing {
        OPEN("state = 'OPEN'"),
        APPROVED("state = 'APPROVED'"),
        DISCARDED("state = 'DISCARDED'");

        private final String where;

        Showing(String where) {
            this.where = where;
        }
    }

    /** @param net euros, VAT excluded */
    record Row(
            long id,
            String number,
            String supplier,
            String kind,
            String state,
            LocalDate dated,
            @Nullable LocalDate due,
            BigDecimal net) {}

    private static final String INVOICES = """
            select i.id, i.number, s.name as supplier, i.kind, i.state, i.dated, i.due, i.net, public.searchable(s.name || ' ' || i.number) as found_by
            from purchasing.invoice i join purchasing.supplier s on s.id = i.supplier
            """;

    private final NarrowedList<Showing, Row> lists;

    InvoiceList(JdbcClient jdbc) {
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
                    case "OPEN" -> Badge.Tone.WARNING;
                    case "APPROVED" -> Badge.Tone.GOOD;
                    default -> Badge.Tone.NEUTRAL;
                },
                "purchasing.invoices.state." + state);
    }

    private static SqlList<Row> list(JdbcClient jdbc, Showing showing) {
        return SqlList.of(
                        jdbc,
                        "purchasing.invoiceList",
                        "select * from (" + INVOICES + ") l where " + showing.where,
                        new SimplePropertyRowMapper<>(Row.class),
                        "id",
                        "bigint")
                .column(Column.<Row>text("number", "purchasing.invoices.number", Row::number)
                        .linking(row -> "/purchasing/invoices/" + row.id())
                        .sortedBy("number", "text"))
                .column(Column.<Row>text("supplier", "purchasing.invoices.supplier", Row::supplier)
                        .sortedBy("supplier", "text"))
                .column(Column.badge(
                        "kind",
                        "purchasing.invoices.kind",
                        row -> Badge.of(Badge.Tone.NEUTRAL, "purchasing.invoices.kind." + row.kind())))
                .column(Column.<Row>day("dated", "purchasing.invoices.dated", Row::dated)
                        .sortedBy("dated", "date"))
                .column(Column.day("due", "purchasing.invoices.due", Row::due))
                .column(Column.<Row>money("net", "purchasing.invoices.net", Row::net)
                        .sortedBy("net", "numeric"))
                .column(Column.badge("state", "purchasing.invoices.state", row -> badge(row.state())))
                .orderedBy("dated", "date", true)
                .searchingIn("found_by")
                .build();
    }
}
