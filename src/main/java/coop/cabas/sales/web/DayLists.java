package coop.cabas.sales.web;

import coop.cabas.shared.Message;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalTime;

/** The rows of one day; their parameter is {@code :day}. */
final class DayLists {

    private DayLists() {}

    static SqlList<Line> lines(JdbcClient jdbc) {
        return SqlList.of(jdbc, "sales.day.lines", """
                        select ean, label, supplier, family, qty, ttc, ht, margin, kind, file_id || '-' || "row" as id, "row" as row
                        from sales.sale_line_fact where day = :day
                        """, new SimplePropertyRowMapper<>(Line.class), "id", "text")
                .column(Column.<Line>text("ean", "sales.ean", Line::ean).sortedBy("ean", "text"))
                .column(Column.<Line>text("label", "sales.label", Line::label).sortedBy("coalesce(label, '')", "text"))
                .column(Column.<Line>text("family", "sales.family", Line::family)
                        .sortedBy("coalesce(family, '')", "text"))
                .column(Column.<Line>text("supplier", "sales.supplier", Line::supplier)
                        .sortedBy("coalesce(supplier, '')", "text"))
                .column(Column.<Line>number("qty", "sales.qty", Line::qty).sortedBy("qty", "numeric"))
                .column(Column.<Line>money("ttc", "sales.ttc", Line::ttc).sortedBy("ttc", "numeric"))
                .column(Column.<Line>money("ht", "sales.ht", Line::ht).sortedBy("ht", "numeric"))
                .column(Column.<Line>money("margin", "sales.margin", Line::margin)
                        .sortedBy("margin", "numeric"))
                .column(Column.text("kind", "sales.lineKind", row -> Message.of("sales.lineKind." + row.kind())))
                .column(Column.count("row", "sales.row", Line::row))
                .orderedBy("ttc", "numeric", true)
                .searching(
                        "ean || ' ' || coalesce(label, '') || ' ' || coalesce(supplier, '') || ' ' || coalesce(family, '')")
                .build();
    }

    static SqlList<Receipt> tickets(JdbcClient jdbc) {
        return SqlList.of(jdbc, "sales.day.tickets", """
                        select t.till, t.number, t.nf525, t.time, t.amount, t.kind, t."row" as row,
                               (t.till * 100000000::bigint + t.number) as id,
                               (select string_agg(coalesce(p.means, '?') || ' ' || p.amount, ', ' order by p.position)
                                from sales.payment_fact p
                                where p.day = t.day and p.file_id = t.file_id and p."row" = t."row") as payments
                        from sales.ticket_fact t where t.day = :day
                        """, new SimplePropertyRowMapper<>(Receipt.class), "id", "bigint")
                .column(Column.<Receipt>text("time", "sales.time", Receipt::time)
                        .sortedBy("time", "time"))
                .column(Column.text("till", "sales.till", Receipt::till))
                .column(Column.<Receipt>text("number", "sales.number", Receipt::number)
                        .sortedBy("number", "int"))
                .column(Column.text("nf525", "sales.sequence.NF525", Receipt::nf525))
                .column(Column.<Receipt>money("amount", "sales.amount", Receipt::amount)
                        .sortedBy("amount", "numeric"))
                .column(Column.text("payments", "sales.payments", Receipt::payments))
                .column(Column.badge("kind", "sales.ticketKind", Receipt::badge))
                .column(Column.count("row", "sales.row", Receipt::row))
                .searching("number || ' ' || coalesce(nf525::text, '') || ' ' || coalesce(payments, '')")
                .build();
    }

    static SqlList<Moved> moves(JdbcClient jdbc) {
        return SqlList.of(jdbc, "sales.day.moves", """
                        select type, ean, label, supplier, qty, effect, amount_ht, reason, note_number, file_id || '-' || "row" as id, "row" as row
                        from sales.move_fact where day = :day
                        """, new SimplePropertyRowMapper<>(Moved.class), "id", "text")
                .column(Column.text("type", "sales.moveType", row -> Message.of("sales.moveType." + row.type())))
                .column(Column.<Moved>text("ean", "sales.ean", Moved::ean).sortedBy("ean", "text"))
                .column(Column.<Moved>text("label", "sales.label", Moved::label)
                        .sortedBy("coalesce(label, '')", "text"))
                .column(Column.<Moved>text("supplier", "sales.supplier", Moved::supplier)
                        .sortedBy("coalesce(supplier, '')", "text"))
                .column(Column.number("qty", "sales.qty", Moved::qty))
                .column(Column.<Moved>number("effect", "sales.effect", Moved::effect)
                        .sortedBy("effect", "numeric"))
                .column(Column.<Moved>money("amount", "sales.ht", Moved::amountHt)
                        .sortedBy("amount_ht", "numeric"))
                .column(Column.text("reason", "sales.reason", Moved::reason))
                .column(Column.text("note", "sales.note", Moved::noteNumber))
                .column(Column.count("row", "sales.row", Moved::row))
                .searching(
                        "type || ' ' || ean || ' ' || coalesce(label, '') || ' ' || coalesce(supplier, '') || ' ' || coalesce(reason, '') || ' ' || coalesce(note_number, '')")
                .build();
    }

    record Line(
            String ean,
            @Nullable String label,
            @Nullable String supplier,
            @Nullable String family,
            BigDecimal qty,
            BigDecimal ttc,
            BigDecimal ht,
            BigDecimal margin,
            String kind,
            int row) {}

    record Receipt(
            int till,
            int number,
            @Nullable Long nf525,
            LocalTime time,
            BigDecimal amount,
            String kind,
            @Nullable String payments,
            int row) {

        Badge badge() {
            return Badge.of(kind.equals("SALE") ? Badge.Tone.NEUTRAL : Badge.Tone.INFO, "sales.ticketKind." + kind);
        }
    }

    record Moved(
            String type,
            String ean,
            @Nullable String label,
            @Nullable String supplier,
            BigDecimal qty,
            BigDecimal effect,
            BigDecimal amountHt,
            @Nullable String reason,
            @Nullable String noteNumber,
            int row) {}
}
