package coop.cabas.purchasing.receipts.web;

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

/** Deliveries of all suppliers. */
@Component
class ReceiptList {

    /** Which are shown. */
    enum Showing {
        ALL("state <> 'ABANDONED'"),
        OPEN("state = 'OPEN'"),
        POSTED("state = 'POSTED'"),
        GONE("state in ('REVERSED', 'ABANDONED')");

        private final String where;

        Showing(String where) {
            this.where = where;
        }
    }

    /** @param number of the delivery note; null when there was none @param claimed euros that are still expected back */
    record Row(
            long id,
            LocalDate receivedOn,
            String supplier,
            @Nullable String number,
            String state,
            @Nullable BigDecimal claimed) {}

    private static final String RECEIPTS = """
            select r.id, r.received_on, s.name as supplier, r.note_number as number, r.state,
                   public.searchable(s.name || ' ' || coalesce(r.note_number, '')) as found_by,
                   (select sum(c.amount) from purchasing.claim c where c.receipt = r.id and c.dropped_at is null and c.settled_by is null) as claimed
            from purchasing.receipt r join purchasing.supplier s on s.id = r.supplier
            """;

    private final NarrowedList<Showing, Row> lists;

    ReceiptList(JdbcClient jdbc) {
        lists = NarrowedList.of(Showing.ALL, showing -> list(jdbc, showing));
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
                    case "POSTED" -> Badge.Tone.GOOD;
                    default -> Badge.Tone.NEUTRAL;
                },
                "purchasing.receipts.state." + state);
    }

    private static SqlList<Row> list(JdbcClient jdbc, Showing showing) {
        return SqlList.of(
                        jdbc,
                        "purchasing.receiptList",
                        "select * from (" + RECEIPTS + ") l where " + showing.where,
                        new SimplePropertyRowMapper<>(Row.class),
                        "id",
                        "bigint")
                .column(Column.<Row>text("supplier", "purchasing.receipts.supplier", Row::supplier)
                        .linking(row -> "/purchasing/receipts/" + row.id())
                        .sortedBy("supplier", "text"))
                .column(Column.<Row>day("receivedOn", "purchasing.receipts.day", Row::receivedOn)
                        .sortedBy("received_on", "date"))
                .column(Column.text("number", "purchasing.receipts.note", Row::number))
                .column(Column.money("claimed", "purchasing.receipts.claimed", Row::claimed))
                .column(Column.badge("state", "purchasing.receipts.state", row -> badge(row.state())))
                .orderedBy("received_on", "date", true)
                .searchingIn("found_by")
                .build();
    }
}
