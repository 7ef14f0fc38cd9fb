package coop.cabas.fees.web;

import coop.cabas.fees.receipts.Receipt;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Every receipt, the latest first. */
final class ReceiptList {

    private ReceiptList() {}

    record Row(
            long id,
            String kind,
            String label,
            long member,
            String name,
            BigDecimal amount,
            LocalDate issued,
            @Nullable LocalDate cancelled) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "receipts.list", """
                        select r.id, r.kind, r.member, m.name, m.sort_name, r.amount, r.issued, r.cancelled,
                               translate(left(r.kind, 1), 'PG', 'RD') || '-' || r.year || '-' || lpad(r.number::text, 4, '0') as label
                        from fees.receipt r join members.member_card m on m.id = r.member
                        where (cast(:kind as text) is null or r.kind = :kind)
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("label", "receipts.number", Row::label)
                        .linking(row -> "/fees/receipts/" + row.id())
                        .sortedBy("label", "text"))
                .column(Column.<Row>text("name", "receipts.payer", Row::name)
                        .linking(row -> "/members/" + row.member() + "/fees/receipts")
                        .sortedBy("sort_name", "text"))
                .column(Column.<Row>money("amount", "receipts.amount", Row::amount)
                        .sortedBy("amount", "numeric"))
                .column(Column.<Row>day("issued", "receipts.issuedOn", Row::issued)
                        .sortedBy("issued", "date"))
                .column(Column.<Row>badge("state", "receipts.state", ReceiptList::state))
                .orderedBy("issued", "date", true)
                .searchingIn("sort_name")
                .build();
    }

    private static Badge state(Row row) {
        return row.cancelled() != null
                ? Badge.of(Badge.Tone.NEUTRAL, "receipts.badge.cancelled")
                : Badge.of(
                        Badge.Tone.GOOD,
                        row.kind().equals(Receipt.Kind.GIFT.name()) ? "receipts.badge.gift" : "receipts.badge.payment");
    }
}
