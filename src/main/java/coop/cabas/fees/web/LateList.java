package coop.cabas.fees.web;

import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;

/** Those of the coop whose fees no longer cover them, the longest late first. */
final class LateList {

    private LateList() {}

    record Row(
            long id,
            String name,
            @Nullable String number,
            @Nullable String email,
            LocalDate until) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "fees.late", """
                        select m.id, m.name, m.sort_name, m.number, m.email, c.until
                        from fees.cover c join members.member_card m on m.id = c.member
                        where c.until < :today and not m.exempt and m.active and m.left_on is null and m.merged_into is null
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("name", "fees.member", Row::name)
                        .linking(row -> "/members/" + row.id() + "/fees")
                        .sortedBy("sort_name", "text"))
                .column(Column.text("number", "fees.number", Row::number))
                .column(Column.<Row>day("until", "fees.until", Row::until).sortedBy("until", "date"))
                .column(Column.text("email", "fees.email", Row::email))
                .orderedBy("until", "date", false)
                .searchingIn("sort_name")
                .build();
    }
}
