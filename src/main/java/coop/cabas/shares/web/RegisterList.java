package coop.cabas.shares.web;

import coop.cabas.shared.Message;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Every line of the register, the latest first. Exported, it is the legal register, whole. */
final class RegisterList {

    private RegisterList() {}

    record Row(
            long number,
            LocalDate effective,
            String kind,
            long member,
            String holderName,
            String holderNumber,
            String holderIdentity,
            String holderAddress,
            String otherName,
            String classCode,
            int shares,
            BigDecimal nominal,
            int quantity,
            BigDecimal capital,
            BigDecimal paid,
            BigDecimal loss,
            @Nullable BigDecimal price,
            @Nullable Long reverses,
            String reference,
            String decidedBy,
            String note,
            String author,
            String seal) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "shares.register", """
                        select m.number, m.effective, m.kind, m.member, m.holder_name, m.holder_number, m.holder_identity,
                               m.holder_address, m.other_name, m.class_code, m.shares, m.nominal, m.quantity, m.capital, m.paid, m.loss,
                               m.price, m.reverses, concat_ws(' ', nullif(m.method, ''), nullif(m.reference, '')) as reference,
                               m.decided_by, m.note, m.author, encode(m.hash, 'hex') as seal,
                               public.searchable(m.holder_name || ' ' || m.other_name || ' ' || m.holder_number) as found_by
                        from shares.movement m
                        """, new SimplePropertyRowMapper<>(Row.class), "number", "bigint")
                .column(Column.<Row>count("number", "shares.line.number", Row::number)
                        .sortedBy("number", "bigint"))
                .column(Column.<Row>day("effective", "shares.line.effective", Row::effective)
                        .sortedBy("effective", "date"))
                .column(Column.<Row>badge("kind", "shares.line.kind", RegisterList::kind))
                .column(Column.<Row>text("holder", "shares.line.holder", Row::holderName)
                        .linking(row -> "/members/" + row.member() + "/shares"))
                .column(Column.text("other", "shares.line.other", Row::otherName))
                .column(Column.text("class", "shares.line.class", Row::classCode))
                .column(Column.count("shares", "shares.line.shares", Row::shares))
                .column(Column.money("capital", "shares.line.capital", Row::capital))
                .column(Column.money("paid", "shares.line.paid", Row::paid))
                .column(Column.<Row>money("nominal", "shares.line.nominal", Row::nominal)
                        .exportedOnly())
                .column(Column.<Row>money("loss", "shares.line.loss", Row::loss).exportedOnly())
                .column(Column.<Row>money("price", "shares.line.price", Row::price)
                        .exportedOnly())
                .column(Column.text("reference", "shares.line.reference", Row::reference))
                .column(Column.<Row>text("decided", "shares.line.decided", Row::decidedBy)
                        .exportedOnly())
                .column(Column.<Row>text("memberNumber", "shares.line.memberNumber", Row::holderNumber)
                        .exportedOnly())
                .column(Column.<Row>text("identity", "shares.line.identity", Row::holderIdentity)
                        .exportedOnly())
                .column(Column.<Row>text("address", "shares.line.address", Row::holderAddress)
                        .exportedOnly())
                .column(Column.<Row>text("note", "shares.line.note", Row::note).exportedOnly())
                .column(Column.<Row>text("author", "shares.line.author", Row::author)
                        .exportedOnly())
                .column(Column.<Row>text("seal", "shares.line.seal", Row::seal).exportedOnly())
                .orderedBy("number", "bigint", true)
                .searchingIn("found_by")
                .build();
    }

    private static Badge kind(Row row) {
        if (row.reverses() != null) {
            return new Badge(Badge.Tone.NEUTRAL, Message.of("shares.line.corrects", row.reverses()));
        }
        var tone = row.capital().signum() < 0 || row.quantity() < 0 ? Badge.Tone.WARNING : Badge.Tone.GOOD;
        return Badge.of(tone, "shares.kind." + row.kind());
    }
}
