package coop.cabas.fees.bank;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Every line of the bank, the latest first. */
final class LineList {

    private LineList() {}

    record Row(
            long id,
            LocalDate day,
            BigDecimal amount,
            String label,
            String state,
            @Nullable Long payment,
            @Nullable String payer) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "fees.bank.lines", """
                        select b.id, b.day, b.amount, b.label, b.state, b.payment, m.name as payer
                        from fees.bank_line b
                        left join fees.payment p on p.id = b.payment
                        left join members.member_card m on m.id = p.payer
                        where cast(:state as text) is null or b.state = :state
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>day("day", "fees.bank.day", Row::day)
                        .linking(row -> "/fees/bank/" + row.id())
                        .sortedBy("day", "date"))
                .column(Column.<Row>money("amount", "fees.amount.column", Row::amount)
                        .sortedBy("amount", "numeric"))
                .column(Column.text("label", "fees.bank.label", Row::label))
                .column(Column.<Row>badge("state", "fees.state", LineList::state))
                .column(Column.<Row>text("payer", "fees.payer", Row::payer)
                        .linking(row -> row.payment() == null ? null : "/fees/payments/" + row.payment()))
                .orderedBy("day", "date", true)
                .searching("label")
                .build();
    }

    private static Badge state(Row row) {
        return switch (row.state()) {
            case "OPEN" -> Badge.of(Badge.Tone.WARNING, "fees.bank.state.OPEN");
            case "MATCHED" -> Badge.of(Badge.Tone.GOOD, "fees.bank.state.MATCHED");
            default -> Badge.of(Badge.Tone.NEUTRAL, "fees.bank.state.IGNORED");
        };
    }
}
