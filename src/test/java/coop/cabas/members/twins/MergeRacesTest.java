package coop.cabas.members.twins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.Contacts;
import coop.cabas.members.MemberId;
import coop.cabas.members.MergeFollower;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.CabasTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Hundreds who merge at once, whoever writes meanwhile, and every link of the database to a member's file. */
@CabasTest
class MergeRacesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merges merges;

    @Autowired
    Contacts contacts;

    @Autowired
    List<MergeFollower> followers;

    /** Whoever adds a table that points at members says what becomes of its rows when two files become one. */
    @Test
    void everyForeignKeyToAMemberIsFollowed() {
        var named = new TreeSet<String>();
        followers.forEach(follower -> named.addAll(follower.columns()));
        var keys = jdbc.sql("""
                        select c.conrelid::regclass::text || '.' || a.attname as name from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                        where c.contype = 'f' and c.confrelid = 'members.member'::regclass and c.conparentid = 0
                        """).query((row, n) -> row.getString("name")).set();
        assertThat(keys)
                .as("foreign keys to members.member that no MergeFollower names")
                .allMatch(key -> named.contains(key)
                        || key.startsWith("members.twin_")
                        || key.startsWith("members.merge")
                        || key.equals("members.member.merged_into"));
        assertThat(named)
                .as("columns that do not exist")
                .allMatch(column -> keys.contains(column)
                        || List.of("galette.link.ours", "gestioncompte.link.ours")
                                .contains(column));
    }

    @Test
    void oneOfAHundredMergesTheSameTwoWhicheverWayRound() throws Exception {
        var files = new TwoFiles(jdbc);
        var calls = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 100; i++) {
            calls.add(i % 2 == 0 ? () -> merge(files.one, files.other) : () -> merge(files.other, files.one));
        }
        assertThat(won(calls)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from members.member where merged_into in (:one, :other)")
                        .param("one", files.one.value())
                        .param("other", files.other.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Three in a circle: nobody stands for somebody who is stood for. */
    @Test
    void noCircleClosesWhenAHundredMergeInOne() throws Exception {
        var a = new TwoFiles(jdbc).one;
        var b = new TwoFiles(jdbc).one;
        var c = new TwoFiles(jdbc).one;
        var calls = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 34; i++) {
            calls.add(() -> merge(a, b));
            calls.add(() -> merge(b, c));
            calls.add(() -> merge(c, a));
        }
        assertThat(won(calls)).isBetween(1L, 2L);
        assertThat(jdbc.sql("""
                        select count(*) from members.member m join members.member k on k.id = m.merged_into where k.merged_into is not null
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void nothingIsWrittenForAFileThatIsGone() throws Exception {
        var files = new TwoFiles(jdbc);
        var calls = new ArrayList<Callable<Boolean>>();
        calls.add(() -> merge(files.one, files.other));
        for (var i = 0; i < 100; i++) {
            var number = "06 39 98 2" + (1000 + i);
            calls.add(() -> {
                try {
                    contacts.addPhone(files.other, number, "");
                    return true;
                } catch (NotFound gone) {
                    return false;
                }
            });
            var note = "fee " + i;
            calls.add(() -> jdbc.sql("""
                            insert into fees.fee (member, type, amount, registered, starts, note, recorded, author)
                            select :member, id, 1, '2026-01-01', '2026-01-01', :note, now(), 'Didier' from fees.type limit 1
                            """)
                            .param("member", files.other.value())
                            .param("note", note)
                            .update()
                    == 1);
        }
        won(calls);
        // the merge may have lost to whoever changed the file first
        if (jdbc.sql("select merged_into is not null from members.member where id = :id")
                .param("id", files.other.value())
                .query(Boolean.class)
                .single()) {
            assertThat(jdbc.sql(
                                    "select (select count(*) from members.phone where member = :id) + (select count(*) from fees.fee where member = :id)")
                            .param("id", files.other.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private boolean merge(MemberId kept, MemberId gone) {
        while (true) {
            try {
                merges.merge(new Merges.Wanted(kept, gone, version(kept), version(gone), Set.of(), Set.of(), ""));
                return true;
            } catch (Refused refused) {
                if (!refused.reason().key().equals("members.changedMeanwhile")) {
                    return false;
                }
            }
        }
    }

    private int version(MemberId file) {
        return jdbc.sql("select version from members.member where id = :id")
                .param("id", file.value())
                .query(Integer.class)
                .single();
    }

    private static long won(List<Callable<Boolean>> calls) throws Exception {
        try (var pool = Executors.newFixedThreadPool(16)) {
            var won = 0L;
            for (var done : pool.invokeAll(calls)) {
                won += done.get() ? 1 : 0;
            }
            return won;
        }
    }
}
