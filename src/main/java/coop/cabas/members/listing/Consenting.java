package coop.cabas.members.listing;

import coop.cabas.members.Consents;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Members who agreed to be listed, with what they agreed to show. */
@Component
class Consenting {

    private final SqlList<Listed> list;
    private final Clock clock;

    Consenting(JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        this.list = SqlList.of(jdbc, "members.listed", """
                        select m.id, m.name, m.sort_name, case when l.note then m.public_note else '' end as note,
                               case when l.phone then (select p.number from members.phone p where p.member = m.id and p.main) end as phone
                        from (select c.member, bool_or(c.purpose = :list) as note, bool_or(c.purpose = :phones) as phone
                              from members.consent_now c where c.purpose = :list or c.purpose = :phones and not :web
                              group by c.member) l
                        join members.member m on m.id = l.member
                        where m.merged_into is null and m.active and m.died_on is null and (m.left_on is null or m.left_on > :today)
                        """, new SimplePropertyRowMapper<>(Listed.class), "id", "bigint")
                .column(Column.text("name", "members.column.member.name", Listed::name))
                .orderedBy("sort_name", "text", false)
                .searchingIn("sort_name")
                .build();
    }

    /** @param phone null unless they agreed to give it to other members */
    record Listed(
            long id, String name, String note, @Nullable String phone) {}

    /** @param web whether anybody reads it: then no phone is told */
    Table<Listed> page(ListQuery query, boolean web) {
        return list.page(
                query,
                Map.of(
                        "list",
                        Consents.PUBLIC_LIST,
                        "phones",
                        Consents.PHONE_LIST,
                        "web",
                        web,
                        "today",
                        LocalDate.now(clock)));
    }
}
