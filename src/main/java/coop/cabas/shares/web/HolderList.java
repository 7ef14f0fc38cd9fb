package coop.cabas.shares.web;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Who held what at the end of a day, by name: the list of holders that comes from the same lines as the register. */
final class HolderList {

    private HolderList() {}

    record Row(
            long id,
            String name,
            @Nullable String number,
            int held,
            int waiting,
            BigDecimal capital,
            BigDecimal paid,
            LocalDate since,
            boolean gone) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "shares.holders", """
                        select k.id, k.name, k.sort_name, k.number, s.held, s.waiting, s.capital, s.paid, s.since,
                               coalesce(k.left_on <= :today, false) or k.died_on is not null as gone
                        from (select coalesce(c.merged_into, m.member) as member, sum(m.quantity)::int as held,
                                     sum(m.waiting)::int as waiting, sum(m.capital) as capital, sum(m.paid) as paid, min(m.effective) as since
                              from shares.movement m join members.member_card c on c.id = m.member
                              where m.effective <= :day
                              group by coalesce(c.merged_into, m.member)
                              having sum(m.quantity) <> 0 or sum(m.waiting) <> 0) s
                        join members.member_card k on k.id = s.member
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("name", "shares.line.holder", Row::name)
                        .linking(row -> "/members/" + row.id() + "/shares")
                        .sortedBy("sort_name", "text"))
                .column(Column.text("number", "shares.line.memberNumber", Row::number))
                .column(Column.<Row>count("held", "shares.held", Row::held).sortedBy("held", "int"))
                .column(Column.<Row>money("capital", "shares.line.capital", Row::capital)
                        .sortedBy("capital", "numeric"))
                .column(Column.money("paid", "shares.line.paid", Row::paid))
                .column(Column.<Row>badge("state", "shares.holder.state", HolderList::state))
                .column(Column.<Row>day("since", "shares.holder.since", Row::since)
                        .sortedBy("since", "date"))
                .orderedBy("sort_name", "text", false)
                .searchingIn("sort_name")
                .build();
    }

    private static @Nullable Badge state(Row row) {
        if (row.waiting() > 0) {
            return Badge.of(Badge.Tone.WARNING, "shares.holder.waiting", row.waiting());
        }
        if (row.gone()) {
            return Badge.of(Badge.Tone.WARNING, "shares.holder.gone");
        }
        return row.paid().compareTo(row.capital()) < 0 ? Badge.of(Badge.Tone.NEUTRAL, "shares.holder.unpaid") : null;
    }
}
