package coop.cabas.members.search.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.cabas.members.Selection;
import coop.cabas.members.search.Files;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@ModuleTest(extraIncludes = {"access", "mail"})
class MassChangesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Autowired
    MassChanges changes;

    @Autowired
    PastChanges past;

    @Autowired
    JdbcClient jdbc;

    private Files files;
    private long ana;
    private long bruno;
    private Selection both;

    @BeforeEach
    void twoFiles() {
        files = new Files(jdbc);
        ana = files.member("Ana", "Masse");
        bruno = files.member("Bruno", "Masse");
        both = new Selection("state=all&members=" + Files.ticked(ana, bruno));
    }

    @Test
    void changesWhatItPreviewedAndGivesItBack() {
        var tag = files.tag();
        var group = files.group();
        var status = files.status();
        files.tag(bruno, tag);
        files.city(ana, "Lyon");
        var before = state();
        var done = new ArrayList<MassChanges.Id>();
        done.add(change(wanted(Kind.TAG_ADD, tag), 1));
        done.add(change(wanted(Kind.TAG_REMOVE, tag), 2));
        done.add(change(wanted(Kind.GROUP_ADD, group), 2));
        done.add(change(wanted(Kind.STATUS, status), 2));
        done.add(change(new Wanted(Kind.MEMBERSHIP_BEGIN, "FRIEND", null, DAY), 2));
        done.add(change(new Wanted(Kind.MEMBERSHIP_END, "FRIEND", null, DAY.plusDays(9)), 2));
        done.add(change(new Wanted(Kind.EXEMPT, "true", null, null), 2));
        done.add(change(new Wanted(Kind.ACTIVE, "false", null, null), 2));
        done.add(change(new Wanted(Kind.LANGUAGE, "br", null, null), 2));
        done.add(change(new Wanted(Kind.REGION, "Bretagne", null, null), 1));
        assertThat(state()).isNotEqualTo(before);
        for (var id : done.reversed()) {
            var undo = past.get(changes.undo(id, "Erreur"));
            assertThat(undo.exceptions()).isEmpty();
            assertThat(undo.changed()).isEqualTo(past.get(id).changed());
        }
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void fillsInAFieldOfTheCoopAndEmptiesIt() {
        var field = jdbc.sql("""
                        insert into members.field (subject, kind, name) values ('MEMBER', 'LINE', 'Allergie') returning id
                        """).query(Long.class).single();
        var before = state();
        var filled = change(new Wanted(Kind.FIELD, "Noix", field, null), 2);
        var emptied = change(new Wanted(Kind.FIELD, "", field, null), 2);
        changes.undo(emptied, "Non");
        assertThat(state()).contains("Noix");
        changes.undo(filled, "Non");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void leavesAloneWhatSomebodyHasChangedSince() {
        var status = files.status();
        var id = change(wanted(Kind.STATUS, status), 2);
        jdbc.sql("update members.member set status = null, profession = 'Boulangère' where id = :id")
                .param("id", ana)
                .update();
        jdbc.sql("update members.member set profession = 'Berger' where id = :id")
                .param("id", bruno)
                .update();
        var undo = past.get(changes.undo(id, "Erreur"));
        assertThat(undo.exceptions()).containsExactly(ana);
        assertThat(undo.changed()).isEqualTo(1);
        assertThat(jdbc.sql("select profession from members.member where id = :id and status is null")
                        .param("id", bruno)
                        .query(String.class)
                        .single())
                .isEqualTo("Berger");
    }

    @Test
    void takesAnUndoBackToo() {
        var status = files.status();
        var id = change(wanted(Kind.STATUS, status), 2);
        changes.undo(changes.undo(id, "Erreur"), "Finalement si");
        assertThat(jdbc.sql("select count(*) from members.member where status = :status")
                        .param("status", status)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void tellsWhoIsRefusedAndWhy() {
        jdbc.sql("update members.member set left_on = '2026-01-01' where id = :id")
                .param("id", ana)
                .update();
        var wanted = new Wanted(Kind.MEMBERSHIP_BEGIN, "COOPERATIVE", null, DAY);
        assertThat(changes.preview(both, wanted))
                .extracting(MassChanges.Outcome::outcome)
                .containsExactly("left", "CHANGES");
        change(wanted, 1);
        var end = new Wanted(Kind.MEMBERSHIP_END, "COOPERATIVE", null, DAY.minusDays(1));
        assertThat(changes.preview(both, end))
                .extracting(MassChanges.Outcome::outcome)
                .containsExactly("SAME", "backwards");
        assertThat(changes.preview(both, new Wanted(Kind.REGION, "Jura", null, null)))
                .allMatch(MassChanges.Outcome::isRefused);
    }

    @Test
    void refusesWhenThePreviewNoLongerHoldsAndWhenNothingWouldChange() {
        var wanted = new Wanted(Kind.EXEMPT, "true", null, null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> changes.apply(both, wanted, "Pourquoi", 1))
                .withMessage("search.bulk.moved");
        change(wanted, 2);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> changes.apply(both, wanted, "Pourquoi", 0))
                .withMessage("search.bulk.nobody");
    }

    @Test
    void isTakenBackOnceWhenAHundredTry() throws Exception {
        var id = change(new Wanted(Kind.EXEMPT, "true", null, null), 2);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> undo = () -> {
                try {
                    changes.undo(id, "Course");
                    return true;
                } catch (Refused already) {
                    return false;
                }
            };
            var tries = all.invokeAll(java.util.Collections.nCopies(100, undo));
            assertThat(tries.stream().filter(MassChangesTest::worked)).hasSize(1);
        }
    }

    private static boolean worked(Future<Boolean> one) {
        return one.resultNow();
    }

    private MassChanges.Id change(Wanted wanted, int expected) {
        var id = changes.apply(both, wanted, "Décidé en réunion", expected);
        assertThat(past.get(id).changed()).isEqualTo(expected);
        assertThat(jdbc.sql("select distinct reason from members.history where bulk = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Décidé en réunion");
        return id;
    }

    private static Wanted wanted(Kind kind, @Nullable Long value) {
        return new Wanted(kind, String.valueOf(value), null, null);
    }

    /** All that hangs on the two files, as text. */
    private String state() {
        return String.join(
                "\n",
                List.of("member", "address", "membership", "member_tag", "group_member", "field_value").stream()
                        .map(table -> jdbc.sql(
                                        "select coalesce(string_agg((to_jsonb(t) - 'changed' - 'version')::text, ' ' order by t::text), '') from members.%s t where %s in (:ana, :bruno)"
                                                .formatted(table, table.equals("member") ? "id" : "member"))
                                .param("ana", ana)
                                .param("bruno", bruno)
                                .query(String.class)
                                .single())
                        .toList());
    }
}
