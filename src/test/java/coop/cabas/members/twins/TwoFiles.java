package coop.cabas.members.twins;

import coop.cabas.members.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Two files of one person with everything that hangs on a file, for tests of merges; and whole tables as they stand. */
final class TwoFiles {

    private final JdbcClient jdbc;
    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final MemberId one;
    final MemberId other;

    TwoFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
        one = member("Ana", "A-" + mark, "2019-05-01", "1980-04-12", "WOMAN");
        other = member("Ana-Maria", "B-" + mark, "2021-09-01", null, null);
        contact("email", "address", one, "ana." + mark + "@exemple.org", true);
        contact("email", "address", other, "ANA." + mark + "@exemple.org", false);
        contact("email", "address", other, "ana.perso." + mark + "@exemple.org", true);
        contact("phone", "number", one, "06 39 98 10 01", true);
        contact("phone", "number", other, "+33639981001", true);
        contact("phone", "number", other, "01 99 00 10 01", false);
        contact("address", "street", other, "12 rue Haute", true);
        run(
                "insert into members.social (member, kind, address, recorded) values (%2$s, 'site', 'ana.exemple.org', now())");
        run("""
                insert into members.membership (member, kind, since, ended, end_reason, recorded) values
                (%1$s, 'COOPERATIVE', '2019-05-01', '2022-01-01', 'partie', now()), (%2$s, 'COOPERATIVE', '2021-09-01', null, '', now()),
                (%1$s, 'ASSOCIATION', '2015-01-01', '2016-01-01', '', now()), (%2$s, 'ASSOCIATION', '2014-01-01', '2015-06-01', '', now()),
                (%2$s, 'ASSOCIATION', '2018-01-01', '2018-06-01', '', now()), (%2$s, 'FRIEND', '2010-01-01', '2011-01-01', '', now())""");
        run("with h as (insert into members.household (name, payer) values ('Les A', %1$s) returning id) "
                + "insert into members.household_member (member, household, role) select %1$s, id, 'PARTNER' from h");
        run("with h as (insert into members.household (name, payer) values ('Les B', %2$s) returning id) "
                + "insert into members.household_member (member, household, role) select %2$s, id, 'HEAD' from h");
        run("with g as (insert into members.member_group (name, created) values ('Vrac', now()) returning id) "
                + "insert into members.group_member (member_group, member, manager, belongs, recorded) "
                + "select id, m, m = %2$s, true, now() from g, unnest(array[%1$s, %2$s]::bigint[]) m");
        run(
                "with g as (insert into members.tag (name) values ('doublon ' || '" + mark + "') returning id) "
                        + "insert into members.member_tag (tag, member, recorded) select id, m, now() from g, unnest(array[%1$s, %2$s]::bigint[]) m");
        for (var repeats : List.of(1, 0)) {
            run(
                    "with f as (insert into members.field (subject, kind, name, repeats) values ('MEMBER', 'LINE', 'Panier', "
                            + repeats
                            + ") returning id) insert into members.field_value (field, member, place, value, recorded) "
                            + "select f.id, v.m, v.p, v.w, now() from f, (values (%1$s, 1, 'grand'), (%2$s, 1, 'petit')"
                            + (repeats == 0 ? ", (%2$s, 2, 'grand'), (%2$s, 3, 'moyen')" : "") + ") v (m, p, w)");
        }
        run("""
                insert into members.consent (member, purpose, wording, given, given_how, withdrawn) values
                (%1$s, 'newsletter', 'oui', '2020-01-01', 'papier', null), (%2$s, 'newsletter', 'oui', '2020-06-01', 'papier', null),
                (%1$s, 'photo', 'oui', '2020-01-01', 'papier', null), (%2$s, 'photo', 'oui', '2019-01-01', 'papier', '2023-01-01')""");
        run("with t as (insert into fees.type (name, kind, months) values ('Adhésion " + mark
                + "', 'FEE', 12) returning id), "
                + "f as (insert into fees.fee (member, type, amount, registered, starts, ends, recorded, author) "
                + "select %2$s, id, 20, '2024-01-01', '2024-01-01', '2024-12-31', now(), 'Didier' from t returning id), "
                + "p as (insert into fees.payment (payer, paid_on, amount, recorded, author) "
                + "values (%2$s, '2024-01-02', 20, now(), 'Didier') returning id) "
                + "insert into fees.allocation (payment, fee, amount) select p.id, f.id, 20 from p, f");
    }

    private MemberId member(String first, String number, String registered, String born, String gender) {
        return new MemberId(jdbc.sql("""
                        insert into members.member (first_name, last_name, number, registered, birth_date, gender, staff_note, created, changed)
                        values (:first, :last, :number, cast(:registered as date), cast(:born as date), :gender, :first, now(), now())
                        returning id
                        """)
                .param("first", first)
                .param("last", "Ferreira" + mark)
                .param("number", number)
                .param("registered", registered)
                .param("born", born, java.sql.Types.VARCHAR)
                .param("gender", gender, java.sql.Types.VARCHAR)
                .query(Long.class)
                .single());
    }

    private void contact(String table, String column, MemberId whose, String value, boolean main) {
        jdbc.sql("insert into members.%s (member, %s, main, recorded) values (:member, :value, :main, now())"
                        .formatted(table, column))
                .param("member", whose.value())
                .param("value", value)
                .param("main", main)
                .update();
    }

    void run(String sql) {
        jdbc.sql(sql.formatted(one.value(), other.value())).update();
    }

    int version(MemberId file) {
        return jdbc.sql("select version from members.member where id = :id")
                .param("id", file.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Every row of every table that keeps members, fees or shares, but what only grows and what is computed: history, trail, merges,
     * keys. A file's version and the moment of its last change tell that something happened, and are no part of what it says.
     */
    Map<String, List<String>> dump() {
        var dump = new TreeMap<String, List<String>>();
        jdbc.sql("""
                        select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname in ('members', 'fees', 'shares', 'galette', 'access', 'files', 'circles')
                          and c.relname not in ('history', 'merge', 'merge_step', 'merge_undo', 'twin_key', 'twin_queue', 'twin_pair', 'session')
                        """)
                .query((row, n) -> row.getString("name"))
                .list()
                .forEach(table -> dump.put(
                        table,
                        jdbc.sql("select (to_jsonb(t) - 'version' - 'changed')::text from %s t order by 1"
                                        .formatted(table))
                                .query((row, n) -> row.getString(1))
                                .list()));
        return dump;
    }
}
