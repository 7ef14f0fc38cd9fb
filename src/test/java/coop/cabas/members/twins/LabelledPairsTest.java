package coop.cabas.members.twins;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.MemberId;
import coop.cabas.members.search.Files;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pairs that people said to be one or two, found in one file by the keys and the points: how many, and how many wrongly. */
@ModuleTest(extraIncludes = {"access", "mail"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabelledPairsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Scan scan;

    @Autowired
    Twins twins;

    private record Labelled(String line, boolean one, long a, long b) {}

    private final List<Labelled> pairs = new ArrayList<>();

    @BeforeAll
    void everybodyIsInTheFile() throws IOException {
        for (var line : java.nio.file.Files.readAllLines(Path.of("src/test/resources/twins/pairs.csv"))) {
            if (!line.startsWith("#")) {
                var cells = line.split(";", -1);
                pairs.add(new Labelled(line, cells[0].equals("yes"), file(cells, 1), file(cells, 9)));
            }
        }
        scan.run();
    }

    @Test
    void areFoundWhenTheyAreOneAndLeftAloneWhenTheyAreTwo() {
        var missed = pairs.stream()
                .filter(pair -> pair.one() && !found(pair))
                .map(Labelled::line)
                .toList();
        var wrong = pairs.stream()
                .filter(pair -> !pair.one() && found(pair))
                .map(Labelled::line)
                .toList();
        var right = pairs.stream().filter(pair -> pair.one() && found(pair)).count();
        var recall = 100.0 * right / pairs.stream().filter(Labelled::one).count();
        var precision = 100.0 * right / (right + wrong.size());
        var told = "%d pairs: precision %.0f %%, recall %.0f %%; missed %s; wrong %s"
                .formatted(pairs.size(), precision, recall, missed, wrong);
        assertThat(precision).as(told).isGreaterThanOrEqualTo(97);
        assertThat(recall).as(told).isGreaterThanOrEqualTo(95);
    }

    /** A file of other people: nobody is taken for somebody of another line. */
    @Test
    void areNotMixedUpWithOtherLines() {
        var labelled =
                pairs.stream().map(pair -> Finder.Pair.of(pair.a(), pair.b())).toList();
        var mixed = jdbc.sql("""
                        select p.a, p.b, x.name || ' / ' || y.name || ' ' || p.score || ' ' || p.reasons::text as told from members.twin_pair p
                        join members.member x on x.id = p.a join members.member y on y.id = p.b where p.a >= :first
                        """)
                .param("first", pairs.getFirst().a())
                .query((row, n) ->
                        java.util.Map.entry(Finder.Pair.of(row.getLong("a"), row.getLong("b")), row.getString("told")))
                .list();
        assertThat(mixed)
                .filteredOn(found -> !labelled.contains(found.getKey()))
                .isEmpty();
    }

    private boolean found(Labelled pair) {
        return twins.of(new MemberId(pair.a()), new MemberId(pair.b()))
                .filter(alike -> alike.score() >= twins.rule().review())
                .isPresent();
    }

    private long file(String[] cells, int at) {
        var id = new Files(jdbc).member(cells[at], cells[at + 1]);
        jdbc.sql(
                        "update members.member set nickname = :nickname, birth_date = cast(nullif(:born, '') as date) where id = :id")
                .param("nickname", cells[at + 2])
                .param("born", cells[at + 3])
                .param("id", id)
                .update();
        add(
                cells[at + 4],
                "insert into members.phone (member, number, main, recorded) values (:id, :value, true, now())",
                id);
        add(
                cells[at + 5],
                "insert into members.email (member, address, main, recorded) values (:id, :value, true, now())",
                id);
        if (!cells[at + 6].isEmpty()) {
            jdbc.sql("""
                            insert into members.address (member, street, postcode, main, recorded)
                            values (:id, :street, :postcode, true, now())
                            """)
                    .param("id", id)
                    .param("street", cells[at + 6])
                    .param("postcode", cells[at + 7])
                    .update();
        }
        return id;
    }

    private void add(String value, String sql, long id) {
        if (!value.isEmpty()) {
            jdbc.sql(sql).param("id", id).param("value", value).update();
        }
    }
}
