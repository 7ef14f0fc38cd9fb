package coop.cabas.fees.web;

import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Planned parts of fees that nobody paid yet, by day. */
final class InstalmentList {

    private InstalmentList() {}

    record Row(
            long id,
            long fee,
            String name,
            String type,
            LocalDate due,
            BigDecimal amount,
            @Nullable String email) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "fees.instalments", """
                        select i.id, i.fee, m.name, m.sort_name, t.name as type, i.due, i.amount, m.email
                        from fees.instalment i
                        join fees.fee f on f.id = i.fee
                        join fees.type t on t.id = f.type
                        join members.member_card m on m.id = f.member
                        where i.payment is null and f.cancelled is null and (not :late or i.due < :today)
                          and f.amount > coalesce((select sum(a.amount) from fees.allocation a where a.fee = f.id), 0)
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>day("due", "fees.schedule.day.column", Row::due)
                        .linking(row -> "/fees/" + row.fee())
                        .sortedBy("due", "date"))
                .column(Column.<Row>text("name", "fees.member", Row::name).sortedBy("sort_name", "text"))
                .column(Column.money("amount", "fees.amount.column", Row::amount))
                .column(Column.text("type", "fees.type", Row::type))
                .column(Column.text("email", "fees.email", Row::email))
                .orderedBy("due", "date", false)
                .searchingIn("sort_name")
                .build();
    }
}
