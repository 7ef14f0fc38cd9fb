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
                        select m.id, m.name, m.sort_name, case when l.note then m.public_note else '' end as note, coalesce(d.words, '') as words,
                               p.number as phone, p.digits, e.address as email, nullif(a.city, '') as town,
                               coalesce(d.photo, false) and m.photo is not null as photo
                        from (select c.member, bool_or(c.purpose = :list) as note, bool_or(c.purpose = :phones) as phone,
                                     bool_or(c.purpose = :directory) as entry
                              from members.consent_now c
                              where c.purpose = :list or c.purpose in (:phones, :directory) and not :web
                              group by c.member) l
                        join members.member m on m.id = l.member
                        left join members.directory_entry d on d.member = m.id and l.entry
                        left join members.phone p on p.member = m.id and p.main and (l.phone or d.phone)
                        left join members.email e on e.member = m.id and e.main and d.email
                        left join members.address a on a.member = m.id and a.main and d.town
                        where m.merged_into is null and m.active and m.died_on is null and (m.left_on is null or m.left_on > :today)
                        """, new SimplePropertyRowMapper<>(Listed.class), "id", "bigint")
                .column(Column.text("name", "members.column.member.name", Listed::name))
                .orderedBy("sort_name", "text", false)
                .searchingIn("sort_name")
                .build();
    }

    /**
     * One of them, with what they agreed to show.
     *
     * @param note of their file, when they are in the public list
     * @param words that they wrote for other members, may be empty
     * @param digits of the phone, to dial
     */
    record Listed(
            long id,
            String name,
            String note,
            String words,
            @Nullable String phone,
            @Nullable String digits,
            @Nullable String email,
            @Nullable String town,
            boolean photo) {}

    /** @param web whether anybody reads it: then no way to reach anybody is told */
    Table<Listed> page(ListQuery query, boolean web) {
        return list.page(
                query,
                Map.of(
                        "list",
                        Consents.PUBLIC_LIST,
                        "phones",
                        Consents.PHONE_LIST,
                        "directory",
                        Consents.DIRECTORY,
                        "web",
                        web,
                        "today",
                        LocalDate.now(clock)));
    }
}
