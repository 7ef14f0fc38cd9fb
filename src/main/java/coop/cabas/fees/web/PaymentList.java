package coop.cabas.fees.web;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Every payment, the latest first. */
final class PaymentList {

    private PaymentList() {}

    record Row(
            long id,
            long payer,
            String name,
            @Nullable String method,
            BigDecimal amount,
            BigDecimal rest,
            LocalDate paidOn,
            String reference,
            @Nullable Long reverses,
            boolean reversed) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "fees.payment.list", """
                        select p.id, p.payer, m.name, m.sort_name, w.name as method, p.amount, p.paid_on, p.reference, p.reverses,
                               exists (select from fees.payment r where r.reverses = p.id) as reversed,
                               p.amount - coalesce((select sum(a.amount) from fees.allocation a where a.payment = p.id), 0) as rest
                        from fees.payment p join members.member_card m on m.id = p.payer left join fees.method w on w.id = p.method
                        where (cast(:method as bigint) is null or p.method = :method)
                          and (not :waiting or p.reverses is null
                               and not exists (select from fees.payment r where r.reverses = p.id)
                               and p.amount > coalesce((select sum(a.amount) from fees.allocation a where a.payment = p.id), 0))
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>day("paidOn", "fees.paidOn", Row::paidOn)
                        .linking(row -> "/fees/payments/" + row.id())
                        .sortedBy("paid_on", "date"))
                .column(Column.<Row>text("name", "fees.payer", Row::name)
                        .linking(row -> "/members/" + row.payer() + "/fees")
                        .sortedBy("sort_name", "text"))
                .column(Column.<Row>money("amount", "fees.amount.column", Row::amount)
                        .sortedBy("amount", "numeric"))
                .column(Column.text("method", "fees.method", Row::method))
                .column(Column.text("reference", "fees.reference", Row::reference))
                .column(Column.<Row>badge("state", "fees.state", PaymentList::state))
                .column(Column.<Row>money("rest", "fees.payment.rest", Row::rest)
                        .exportedOnly())
                .orderedBy("paid_on", "date", true)
                .searchingIn("sort_name")
                .build();
    }

    private static Badge state(Row row) {
        if (row.reverses() != null) {
            return Badge.of(Badge.Tone.NEUTRAL, "fees.badge.reversal");
        }
        if (row.reversed()) {
            return Badge.of(Badge.Tone.NEUTRAL, "fees.badge.reversed");
        }
        return row.rest().signum() > 0
                ? Badge.of(Badge.Tone.WARNING, "fees.badge.waiting")
                : Badge.of(Badge.Tone.GOOD, "fees.badge.given");
    }
}
