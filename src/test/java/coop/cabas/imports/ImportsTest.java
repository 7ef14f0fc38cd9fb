package coop.cabas.imports;

import static coop.cabas.imports.Desk.ANA;
import static coop.cabas.imports.Desk.BRUNO;
import static coop.cabas.imports.Desk.file;
import static coop.cabas.imports.Desk.marbles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.imports.FileReport.Verdict;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@ImportsModuleTest
class ImportsTest {

    @Autowired
    Imports imports;

    @Autowired
    Recovery recovery;

    @Autowired
    Marbles marbles;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void noMarbles() {
        marbles.beforeRow = row -> {};
        desk.clear();
    }

    @Test
    void showsWhatWouldChangeAndChangesNothing() {
        var batch = desk.staged(marbles("lundi.csv", "2026-11-23;red;3", "2026-11-24;blue;5"));

        assertThat(batch.status()).isEqualTo(Status.STAGED);
        assertThat(batch.isApplicable()).isTrue();
        assertThat(batch.reports()).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo("marbles");
            assertThat(report.from()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(report.to()).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(List.of(report.rows(), report.added(), report.changed(), report.same()))
                    .containsExactly(2, 2, 0, 0);
            assertThat(report.totals()).isEqualTo(Map.of("marbles", 8));
        });
        assertThat(marbles.known()).isEmpty();
    }

    @Test
    void neverShowsABatchAsReadWithoutWhatWasRead() {
        for (int i = 0; i < 100; i++) {
            var id = imports.stage("marbles", List.of(marbles("lundi.csv", "2026-11-23;red;3")), ANA);
            var shown = imports.get(id);
            while (shown.status().isRunning()) {
                shown = imports.get(id);
            }
            assertThat(shown.reports()).hasSize(1);
            imports.discard(id, ANA);
        }
    }

    @Test
    void appliesAndRemembersWhoWhenAndWhat() {
        var batch = desk.applied(marbles("lundi.csv", "2026-11-23;red;3"));

        assertThat(marbles.known()).isEqualTo(Map.of("2026-11-23 red", 3));
        assertThat(batch.author()).isEqualTo("Ana");
        assertThat(batch.appliedBy()).isEqualTo("Ana");
        assertThat(batch.appliedAt()).isEqualTo(clock.instant());
        assertThat(batch.files().getFirst().sha256()).hasSize(64);
        assertThat(jdbc.sql("select file_id from marbles.counted")
                        .query(Long.class)
                        .single())
                .isEqualTo(batch.files().getFirst().id().value());
    }

    @Test
    void changesNothingWhenTheSameFileComesTwice() {
        desk.applied(marbles("lundi.csv", "2026-11-23;red;3"));
        var again = desk.applied(marbles("lundi.csv", "2026-11-23;red;3"));

        assertThat(again.same()).isEqualTo(1);
        assertThat(again.added() + again.changed()).isZero();
        assertThat(marbles.known()).isEqualTo(Map.of("2026-11-23 red", 3));
    }

    @Test
    void countsWhatIsNewChangedAndTheSame() {
        desk.applied(marbles("lundi.csv", "2026-11-23;red;3", "2026-11-23;blue;5"));
        var next = desk.staged(marbles("mardi.csv", "2026-11-23;red;4", "2026-11-23;blue;5", "2026-11-24;red;1"));

        assertThat(List.of(next.added(), next.changed(), next.same())).containsExactly(1, 1, 1);
    }

    @Test
    void appliesNothingAtAllWhenOneRowOfOneFileIsRejected() {
        var batch = desk.staged(
                marbles("good.csv", "2026-11-23;red;3"),
                marbles("bad.csv", "2026-11-23;blue;5", "2026-11-23;green;many"));

        assertThat(batch.isApplicable()).isFalse();
        assertThat(batch.rejects()).isEqualTo(1);
        assertThat(batch.reports().get(1).rejected().getFirst()).satisfies(reject -> {
            assertThat(reject.row()).isEqualTo(3);
            assertThat(reject.column()).isEqualTo("count");
        });
        assertThatThrownBy(() -> imports.apply(batch.id(), batch.seen(), ANA))
                .isInstanceOf(Refused.class)
                .hasMessage("imports.refused.notClean");
        assertThat(marbles.known()).isEmpty();
    }

    @Test
    void appliesTheRestOnceTheRejectedFileIsTakenOut() {
        var batch = desk.staged(marbles("good.csv", "2026-11-23;red;3"), marbles("bad.csv", "2026-11-23;green;many"));
        imports.remove(batch.id(), batch.files().get(1).id());

        assertThat(desk.apply(desk.settled(batch.id())).status()).isEqualTo(Status.APPLIED);
        assertThat(marbles.known()).isEqualTo(Map.of("2026-11-23 red", 3));
    }

    @Test
    void keepsTheLastFileOfABatch() {
        var batch = desk.staged(marbles("only.csv", "2026-11-23;red;3"));

        assertThatThrownBy(() ->
                        imports.remove(batch.id(), batch.files().getFirst().id()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void doesNotTakeAFileOutOfAnotherBatch() {
        var mine = desk.staged(marbles("a.csv", "2026-11-23;red;3"), marbles("b.csv", "2026-11-23;blue;3"));
        var other = desk.staged(marbles("c.csv", "2026-11-23;red;3"));

        assertThatThrownBy(
                        () -> imports.remove(mine.id(), other.files().getFirst().id()))
                .isInstanceOf(NotFound.class);
        assertThat(imports.get(mine.id()).status()).isEqualTo(Status.STAGED);
        assertThat(imports.get(other.id()).files()).hasSize(1);
    }

    @Test
    void takesBackWhatABatchBrought() {
        desk.applied(marbles("lundi.csv", "2026-11-23;red;3"));
        var second = desk.applied(marbles("mardi.csv", "2026-11-23;red;4", "2026-11-24;blue;1"));
        imports.undo(second.id(), BRUNO);

        assertThat(marbles.known()).isEqualTo(Map.of("2026-11-23 red", 3));
        assertThat(imports.get(second.id())).satisfies(undone -> {
            assertThat(undone.status()).isEqualTo(Status.UNDONE);
            assertThat(undone.undoneBy()).isEqualTo("Bruno");
            assertThat(undone.appliedBy()).isEqualTo("Ana");
        });
        assertThatThrownBy(() -> imports.undo(second.id(), BRUNO)).isInstanceOf(Refused.class);
    }

    @Test
    void asksToLookAgainWhenTheDryRunIsNoLongerTrue() {
        var mine = desk.staged(marbles("lundi.csv", "2026-11-23;red;3"));
        desk.applied(marbles("aussi.csv", "2026-11-23;red;7"));
        var sentBack = desk.apply(mine);

        assertThat(sentBack.status()).isEqualTo(Status.STAGED);
        assertThat(sentBack.problem())
                .isNotNull()
                .satisfies(why -> assertThat(why.key()).isEqualTo("imports.problem.changed"));
        assertThat(sentBack.changed()).isEqualTo(1);
        assertThat(marbles.known()).isEqualTo(Map.of("2026-11-23 red", 7));

        assertThat(desk.apply(sentBack).status()).isEqualTo(Status.APPLIED);
        assertThat(marbles.known()).isEqualTo(Map.of("2026-11-23 red", 3));
    }

    @Test
    void doesNotApplyFiguresThatThePersonDidNotSee() {
        var batch = desk.staged(marbles("lundi.csv", "2026-11-23;red;3"));

        assertThatThrownBy(() -> imports.apply(batch.id(), "1-99-99-0-0", ANA)).isInstanceOf(Refused.class);
        assertThat(imports.get(batch.id()).status()).isEqualTo(Status.STAGED);
    }

    @Test
    void dropsWhatWasHandedInOnceItHasServed() {
        var staged = desk.staged(marbles("a.csv", "2026-11-23;red;3"));
        assertThat(desk.contents(staged.id())).isEqualTo(1);
        desk.apply(staged);
        assertThat(desk.contents(staged.id())).isZero();

        var discarded = desk.staged(marbles("b.csv", "2026-11-23;red;3"));
        imports.discard(discarded.id(), ANA);
        assertThat(desk.contents(discarded.id())).isZero();
        assertThat(imports.get(discarded.id()).status()).isEqualTo(Status.DISCARDED);
    }

    @Test
    void takesNoMoreThanPeopleCanDecideUpon() {
        var waiting = Stream.generate(() -> desk.staged(marbles("a.csv", "2026-11-23;red;3")))
                .limit(20)
                .toList();

        assertThatThrownBy(() -> desk.staged(marbles("a.csv", "2026-11-23;red;3")))
                .isInstanceOf(Refused.class)
                .hasMessage("imports.refused.waiting");
        imports.discard(waiting.getFirst().id(), ANA);
        assertThat(desk.staged(marbles("a.csv", "2026-11-23;red;3")).status()).isEqualTo(Status.STAGED);
    }

    @Test
    void recognisesAFileThatIsInAlready() {
        var first = desk.applied(marbles("lundi.csv", "2019-01-02;violet;77"));
        clock.advance(Duration.ofHours(1));
        var again = desk.staged(marbles("lundi bis.csv", "2019-01-02;violet;77"));

        assertThat(imports.appliedBefore(again.id()))
                .containsExactly(Map.entry(again.files().getFirst().id(), first.appliedAt()));
        imports.undo(first.id(), ANA);
        assertThat(imports.appliedBefore(again.id())).isEmpty();
    }

    @Test
    void forgetsAfterADayWhatNobodyApplied() {
        var batch = desk.staged(marbles("a.csv", "2026-11-23;red;3"));
        clock.advance(Duration.ofHours(23));
        recovery.sweep();
        assertThat(desk.contents(batch.id())).isEqualTo(1);

        clock.advance(Duration.ofHours(2));
        recovery.sweep();
        assertThat(desk.contents(batch.id())).isZero();
        assertThat(imports.get(batch.id()).status()).isEqualTo(Status.DISCARDED);
    }

    @Test
    void refusesAnEmptyFileAndReadsACopyOnce() {
        var batch = desk.staged(
                file("vide.csv", ""),
                marbles("a.csv", "2026-11-23;red;3"),
                marbles("copie de a.csv", "2026-11-23;red;3"));

        assertThat(batch.reports())
                .extracting(FileReport::verdict)
                .containsExactly(Verdict.REFUSED, Verdict.READY, Verdict.LEFT_OUT);
        assertThat(batch.added()).isEqualTo(1);
        assertThat(batch.isApplicable()).isFalse();
    }

    @Test
    void hasNothingToApplyWhenEveryFileIsLeftOut() {
        var lying = new Upload("photo.jpg", false, 3, new org.springframework.core.io.ByteArrayResource(new byte[3]));
        var batch = desk.staged(lying);

        assertThat(batch.reports()).extracting(FileReport::verdict).containsExactly(Verdict.LEFT_OUT);
        assertThat(batch.isApplicable()).isFalse();
    }

    @Test
    void keepsFileNamesHarmless() {
        var batch = desk.staged(
                marbles("../../etc/\u0000pass\u202Ewd\n" + "x".repeat(10_000) + ".csv", "2026-11-23;red;3"));

        assertThat(batch.files().getFirst().name())
                .startsWith("passwd")
                .endsWith("….csv")
                .hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void doesNotFindABatchThatIsNotThere() {
        assertThatThrownBy(() -> imports.get(new BatchId(-1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.stage("buttons", List.of(marbles("a.csv")), ANA))
                .isInstanceOf(NotFound.class);
    }
}
