package coop.cabas.fees.reports;

import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;

/** Who owes how much, and since when: by how many days ago the fee started. */
final class DebtorList {

    private DebtorList() {}

    /** @param month owed since up to thirty days, or not yet due; @param year more than ninety days up to a year */
    record Row(
            long id,
            String name,
            @Nullable String number,
            @Nullable String email,
            BigDecimal owed,
            BigDecimal month,
            BigDecimal quarter,
            BigDecimal year,
            BigDecimal older) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "fees.debtors", """
                        select m.id, m.name, m.sort_name, m.number, m.email, d.owed, d.month, d.quarter, d.year, d.older
                        from (select f.member, sum(f.owed) as owed,
                                     coalesce(sum(f.owed) filter (where f.starts >= cast(:today as date) - 30), 0) as month,
                                     coalesce(sum(f.owed) filter (where f.starts between cast(:today as date) - 90 and cast(:today as date) - 31), 0) as quarter,
                                     coalesce(sum(f.owed) filter (where f.starts between cast(:today as date) - 365 and cast(:today as date) - 91), 0) as year,
                                     coalesce(sum(f.owed) filter (where f.starts < cast(:today as date) - 365), 0) as older
                              from (select f.member, f.starts, f.amount - coalesce(a.paid, 0) as owed
                                    from fees.fee f
                                    left join (select fee, sum(amount) as paid from fees.allocation group by fee) a on a.fee = f.id
                                    where f.cancelled is null and f.amount > coalesce(a.paid, 0)) f
                              group by f.member) d
                        join members.member_card m on m.id = d.member
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("name", "fees.member", Row::name)
                        .linking(row -> "/members/" + row.id() + "/fees")
                        .sortedBy("sort_name", "text"))
                .column(Column.<Row>money("owed", "fees.owed", Row::owed).sortedBy("owed", "numeric"))
                .column(Column.money("month", "fees.age.month", Row::month))
                .column(Column.money("quarter", "fees.age.quarter", Row::quarter))
                .column(Column.money("year", "fees.age.year", Row::year))
                .column(Column.<Row>money("older", "fees.age.older", Row::older).sortedBy("older", "numeric"))
                .column(Column.<Row>text("number", "fees.number", Row::number).exportedOnly())
                .column(Column.<Row>text("email", "fees.email", Row::email).exportedOnly())
                .orderedBy("owed", "numeric", true)
                .searchingIn("sort_name")
                .build();
    }
}
