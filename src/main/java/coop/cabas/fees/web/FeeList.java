package coop.cabas.fees.web;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Every fee and gift, the latest first. */
final class FeeList {

    private FeeList() {}

    record Row(
            long id,
            long member,
            String name,
            String type,
            BigDecimal amount,
            BigDecimal paid,
            LocalDate registered,
            LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable LocalDate cancelled) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "fees.list", """
                        select f.id, f.member, m.name, m.sort_name, t.name as type, f.amount, f.registered, f.starts, f.ends, f.cancelled,
                               coalesce((select sum(a.amount) from fees.allocation a where a.fee = f.id), 0) as paid
                        from fees.fee f join fees.type t on t.id = f.type join members.member_card m on m.id = f.member
                        where (cast(:type as bigint) is null or f.type = :type)
                          and (not :owed or f.cancelled is null
                               and f.amount > coalesce((select sum(a.amount) from fees.allocation a where a.fee = f.id), 0))
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("name", "fees.member", Row::name)
                        .linking(row -> "/members/" + row.member() + "/fees")
                        .sortedBy("sort_name", "text"))
                .column(Column.<Row>text("type", "fees.type", Row::type).linking(row -> "/fees/" + row.id()))
                .column(Column.<Row>money("amount", "fees.amount.column", Row::amount)
                        .sortedBy("amount", "numeric"))
                .column(Column.<Row>badge("state", "fees.state", FeeList::state))
                .column(Column.<Row>day("registered", "fees.registered", Row::registered)
                        .sortedBy("registered", "date"))
                .column(Column.day("starts", "fees.starts", Row::starts))
                .column(Column.day("ends", "fees.ends", Row::ends))
                .orderedBy("registered", "date", true)
                .searchingIn("sort_name")
                .build();
    }

    private static Badge state(Row row) {
        if (row.cancelled() != null) {
            return Badge.of(Badge.Tone.NEUTRAL, "fees.badge.cancelled");
        }
        return row.paid().compareTo(row.amount()) >= 0
                ? Badge.of(Badge.Tone.GOOD, "fees.badge.paid")
                : Badge.of(Badge.Tone.WARNING, "fees.badge.owed");
    }
}
