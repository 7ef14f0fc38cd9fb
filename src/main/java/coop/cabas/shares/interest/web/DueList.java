package coop.cabas.shares.interest.web;

import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;

/** What each holder gets of a vote, by name. */
final class DueList {

    private DueList() {}

    record Row(long id, String name, String number, BigDecimal weighted, BigDecimal amount) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "shares.interest", """
                        select d.member as id, d.name, public.searchable(d.name) as sort_name, d.number, d.weighted, d.amount
                        from shares.interest_due d where d.interest = :interest
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("name", "shares.line.holder", Row::name)
                        .linking(row -> "/members/" + row.id() + "/shares")
                        .sortedBy("sort_name", "text"))
                .column(Column.text("number", "shares.line.memberNumber", Row::number))
                .column(Column.money("weighted", "shares.interest.weighted", Row::weighted))
                .column(Column.<Row>money("amount", "shares.letter.amount", Row::amount)
                        .sortedBy("amount", "numeric"))
                .orderedBy("sort_name", "text", false)
                .searchingIn("sort_name")
                .build();
    }
}
