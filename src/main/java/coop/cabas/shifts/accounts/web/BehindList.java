package coop.cabas.shifts.accounts.web;

import coop.cabas.ui.Format;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;

/** Accounts between two balances, the furthest behind first; those that nobody is to chase only when asked for. */
final class BehindList {

    private BehindList() {}

    record Row(
            long id,
            String name,
            @Nullable String number,
            long ahead,
            long savings,
            @Nullable LocalDate lastShift,
            @Nullable LocalDate nextShift,
            @Nullable String email,
            boolean spared) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "shifts.late", """
                        select o.account as id, p.name, p.sort_name, p.number, p.email, o.ahead, o.savings, b.last_shift, b.next_shift,
                               x.account is not null as spared
                        from shifts.owed o
                        join shifts.account a on a.id = o.account and (a.closed is null or a.closed > :today)
                        join lateral (
                            select string_agg(c.name, ' & ' order by c.id) as name, min(c.sort_name) as sort_name, min(c.number) as number,
                                   string_agg(c.email, ', ' order by c.id) as email
                            from shifts.sharer s join members.member_card c on c.id = s.member where s.account = o.account) p on p.name is not null
                        left join lateral (
                            select max(h.day) filter (where h.day < :today) as last_shift, min(h.day) filter (where h.day >= :today) as next_shift
                            from shifts.sharer s join shifts.booking k on k.member = s.member and k.cancelled is null
                            join shifts.shift h on h.id = k.shift and h.cancelled is null where s.account = o.account) b on true
                        left join shifts.spared x on x.account = o.account
                        where o.ahead between :least and :most and (:spared or x.account is null)
                          and not exists (select from shifts.leave l where l.account = o.account and l.since <= :today
                                          and (l.until is null or l.until >= :today))
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("name", "shifts.late.who", Row::name)
                        .linking(row -> "/shifts/accounts/" + row.id())
                        .sortedBy("sort_name", "text"))
                .column(Column.text("number", "shifts.number", Row::number))
                .column(Column.<Row>text("ahead", "shifts.time.balance", row -> Format.hours(row.ahead()))
                        .sortedBy("ahead", "bigint"))
                .column(Column.<Row>text("savings", "shifts.savings", row -> Format.hours(row.savings())))
                .column(Column.<Row>day("lastShift", "shifts.late.last", Row::lastShift))
                .column(Column.<Row>day("nextShift", "shifts.late.next", Row::nextShift))
                .column(Column.text("email", "shifts.late.email", Row::email))
                .orderedBy("ahead", "bigint", false)
                .searchingIn("sort_name")
                .build();
    }
}
