package coop.cabas.shifts.accounts.web;

import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;

/** Cooperators who never took a shift, or who never signed in. */
final class NeverList {

    private NeverList() {}

    record Row(
            long id,
            String name,
            @Nullable String number,
            LocalDate registered,
            @Nullable Instant lastSignIn,
            @Nullable String email) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "shifts.late.never", """
                        select m.id, m.name, m.sort_name, m.number, m.registered, m.email, i.last_sign_in
                        from members.member_card m left join access.last_sign_in i on i.account = m.account
                        where m.kind = 'PERSON' and m.active and m.left_on is null and m.died_on is null and m.merged_into is null
                          and exists (select from members.membership_period p where p.member = m.id and p.since <= :today
                                      and (p.ended is null or p.ended > :today))
                          and case when :signedIn then i.last_sign_in is null
                              else not exists (select from shifts.booking b where b.member = m.id and b.cancelled is null) end
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("name", "shifts.late.who", Row::name)
                        .linking(row -> "/members/" + row.id())
                        .sortedBy("sort_name", "text"))
                .column(Column.text("number", "shifts.number", Row::number))
                .column(Column.<Row>day("registered", "shifts.late.registered", Row::registered)
                        .sortedBy("registered", "date"))
                .column(Column.<Row>moment("lastSignIn", "shifts.late.signIn", Row::lastSignIn))
                .column(Column.text("email", "shifts.late.email", Row::email))
                .orderedBy("sort_name", "text", false)
                .searchingIn("sort_name")
                .build();
    }
}
