package coop.cabas.members.search;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Files of members for tests of search, without detours. */
public final class Files {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient jdbc;

    public Files(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long member(String firstName, String lastName) {
        return jdbc.sql("""
                        insert into members.member (first_name, last_name, registered, created, changed)
                        values (:first, :last, '2020-01-01', now(), now()) returning id
                        """)
                .param("first", firstName)
                .param("last", lastName)
                .query(Long.class)
                .single();
    }

    public void email(long member, String address) {
        run(
                "insert into members.email (member, address, main, recorded) values (:member, :value, true, now())",
                member,
                address);
    }

    public void phone(long member, String number) {
        run(
                "insert into members.phone (member, number, main, recorded) values (:member, :value, true, now())",
                member,
                number);
    }

    public void city(long member, String city) {
        run(
                "insert into members.address (member, city, main, recorded) values (:member, :value, true, now())",
                member,
                city);
    }

    public void tag(long member, long tag) {
        run("insert into members.member_tag (member, tag, recorded) values (:member, :value, now())", member, tag);
    }

    public long tag() {
        return jdbc.sql("insert into members.tag (name) values (:name) returning id")
                .param("name", "Étiquette n° " + COUNT.incrementAndGet())
                .query(Long.class)
                .single();
    }

    public long group() {
        return jdbc.sql("insert into members.member_group (name, created) values (:name, now()) returning id")
                .param("name", "Groupe n° " + COUNT.incrementAndGet())
                .query(Long.class)
                .single();
    }

    public long status() {
        return jdbc.sql("insert into members.status (name) values (:name) returning id")
                .param("name", "Statut n° " + COUNT.incrementAndGet())
                .query(Long.class)
                .single();
    }

    public static String ticked(Long... members) {
        return Arrays.stream(members).map(String::valueOf).collect(Collectors.joining("."));
    }

    private void run(String sql, long member, Object value) {
        jdbc.sql(sql).param("member", member).param("value", value).update();
    }
}
