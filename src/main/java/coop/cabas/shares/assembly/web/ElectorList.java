package coop.cabas.shares.assembly.web;

import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may vote, with how to reach them today. */
final class ElectorList {

    private ElectorList() {}

    record Row(
            long member,
            String name,
            String number,
            int shares,
            @Nullable String email,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String holder,
            @Nullable String college) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "shares.electors", """
                        select e.member, e.name, e.found_by, e.number, e.shares, k.email, a.street, a.postcode, a.city, h.name as holder, e.college
                        from shares.elector e join members.member_card k on k.id = e.member
                        left join members.main_address a on a.member = e.member
                        left join shares.proxy p on p.assembly = e.assembly and p.giver = e.member
                        left join shares.elector h on h.assembly = p.assembly and h.member = p.holder
                        where e.assembly = :assembly
                        """, new SimplePropertyRowMapper<>(Row.class), "member", "bigint")
                .column(Column.<Row>text("name", "shares.line.holder", Row::name)
                        .linking(row -> "/members/" + row.member())
                        .sortedBy("found_by", "text"))
                .column(Column.text("number", "shares.line.memberNumber", Row::number))
                .column(Column.text("email", "shares.elector.email", Row::email))
                .column(Column.text("holder", "shares.elector.proxy", Row::holder))
                .column(Column.text("college", "shares.college", Row::college))
                .column(Column.<Row>count("shares", "shares.line.shares", Row::shares)
                        .sortedBy("shares", "int"))
                .column(Column.<Row>text("street", "shares.line.address", Row::street)
                        .exportedOnly())
                .column(Column.<Row>text("postcode", "shares.elector.postcode", Row::postcode)
                        .exportedOnly())
                .column(Column.<Row>text("city", "shares.elector.city", Row::city)
                        .exportedOnly())
                .orderedBy("found_by", "text", false)
                .searchingIn("found_by")
                .build();
    }
}
