package coop.cabas.sales;

import static coop.cabas.sales.TillExports.journal;
import static coop.cabas.sales.TillExports.moves;
import static coop.cabas.sales.TillExports.paper;
import static coop.cabas.sales.TillExports.plu;
import static coop.cabas.sales.TillExports.stock;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.FileReport;
import coop.cabas.shared.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;

@SalesModuleTest
class ComparisonTest {

    @Autowired
    Desk desk;

    @Autowired
    Facts facts;

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    @Test
    void everythingIsNewAtFirst() {
        assertThat(counts(desk.tryOut(TruthTest.EARLY))).containsExactly("2 new 0 changed 0 same");
        assertThat(facts.all()).as("a trial changes nothing").isEmpty();
    }

    @Test
    void whatWasTrueOnlyWhenExportedMakesNoLineChanged() {
        desk.apply(plu("2021-03-03T08:00", "2021-03-01 111 2 5.00"));

        assertThat(counts(desk.tryOut(plu("2021-03-05T09:30", "2021-03-01 111 2 5.00"))))
                .containsExactly("0 new 0 changed 1 same");
    }

    @Test
    void tellsNewOtherAndSameLinesOfOverlappingExports() {
        desk.apply(plu("2021-03-03T08:00", "2021-03-01 111 2 5.00", "2021-03-01 222 1 4.00"));

        assertThat(counts(desk.tryOut(plu(
                        "2021-03-05T08:00",
                        "2021-03-01 111 2 5.00",
                        "2021-03-01 222 2 8.00",
                        "2021-03-02 111 1 2.50"))))
                .containsExactly("1 new 1 changed 1 same");
    }

    @Test
    void comparesInTheOrderOfTheTillWhateverTheOrderHandedIn() {
        var inOrder = desk.tryOut(TruthTest.EARLY, TruthTest.LATE);
        var turned = desk.tryOut(TruthTest.LATE, TruthTest.EARLY);

        assertThat(counts(inOrder)).containsExactly("2 new 0 changed 0 same", "2 new 1 changed 0 same");
        assertThat(counts(turned)).containsExactly("2 new 1 changed 0 same", "2 new 0 changed 0 same");
    }

    @Test
    void tellsThatAnArticleChangedItsCode() {
        desk.apply(TruthTest.EARLY);

        var report = desk.tryOut(TruthTest.LATE).getFirst();

        assertThat(report.notes())
                .contains(Message.of("sales.import.renamed", "OLD", "NEW", "ARTICLE NEW VU LE 2021-03-05T08:00", 1));
    }

    @Test
    void tellsWhichDaysStayAsALaterExportKnowsThem() {
        desk.apply(TruthTest.LATE);

        var report = desk.tryOut(TruthTest.EARLY).getFirst();

        assertThat(counts(List.of(report))).containsExactly("1 new 0 changed 1 same");
        assertThat(report.notes())
                .containsExactly(Message.of(
                        "sales.import.kept", 1, LocalDate.parse("2021-03-02"), LocalDate.parse("2021-03-02")));
    }

    @Test
    void tellsThatKnownLinesAreGone() {
        desk.apply(plu("2021-03-03T08:00", "2021-03-01 111 2 5.00", "2021-03-01 222 1 4.00"));

        assertThat(desk.tryOut(plu("2021-03-05T08:00", "2021-03-01 111 2 5.00"))
                        .getFirst()
                        .notes())
                .contains(Message.of("sales.import.gone", 1), Message.of("sales.import.replaced", 1));
    }

    @Test
    void theSameFileIsAllTheSameAndSaysSo() {
        desk.apply(TruthTest.EARLY);

        var report = desk.tryOut(TruthTest.EARLY, TruthTest.EARLY);

        assertThat(counts(report)).containsExactly("0 new 0 changed 2 same", "0 new 0 changed 2 same");
        assertThat(report.getFirst().notes()).containsExactly(Message.of("sales.import.held"));
    }

    @Test
    void theSameFileTwiceInOneBatchCountsOnce() {
        assertThat(counts(desk.tryOut(TruthTest.EARLY, TruthTest.EARLY)))
                .containsExactlyInAnyOrder("2 new 0 changed 0 same", "0 new 0 changed 2 same");
    }

    @Test
    void knowsTicketsByTillAndNumber() {
        desk.apply(journal("2021-03-03T08:00", "2021-03-01T10:00 1 1 5.00 CARTE", "2021-03-01T11:00 2 2 7.00 CARTE"));

        assertThat(counts(desk.tryOut(journal(
                        "2021-03-05T08:00",
                        "2021-03-01T10:00 1 1 5.00 CARTE",
                        "2021-03-01T11:00 2 2 7.00 CHEQUE",
                        "2021-03-02T11:00 3 3 7.00 CARTE"))))
                .containsExactly("1 new 1 changed 1 same");
    }

    @Test
    void knowsMovesThoughTheyHaveNoNumber() {
        desk.apply(moves("2021-03-03T08:00", "2021-03-01 111 EXIT 5 1", "2021-03-01 111 EXIT 5 1"));

        assertThat(counts(desk.tryOut(moves(
                        "2021-03-05T08:00",
                        "2021-03-01 111 EXIT 5 1",
                        "2021-03-01 111 EXIT 5 1",
                        "2021-03-01 111 EXIT 5 1"))))
                .containsExactly("1 new 0 changed 2 same");
    }

    @Test
    void aSnapshotOfAnotherMomentIsNewAndAPaperIsKnownByItsNumber() {
        desk.apply(stock("2021-03-03T08:00", "111 4"), paper(false, "349199", "LEG1 2 5.00"));

        assertThat(counts(desk.tryOut(
                        stock("2021-03-03T08:00", "111 4", "222 1"),
                        stock("2021-03-04T08:00", "111 4"),
                        paper(false, "349199", "LEG1 2 5.00", "LEG2 1 3.00"),
                        paper(true, "349199", "LEG1 2 5.00"))))
                .containsExactly(
                        "1 new 0 changed 1 same",
                        "1 new 0 changed 0 same",
                        "1 new 0 changed 1 same",
                        "1 new 0 changed 0 same");
    }

    @Test
    void whatIsAppliedIsAllTheSameAfterwards() {
        var files = new Content[] {
            TruthTest.EARLY,
            TruthTest.LATE,
            journal("2021-03-05T08:00", "2021-03-01T10:00 1 1 6.00 CARTE", "2021-03-02T10:00 2 - 0 RECU"),
            moves("2021-03-05T08:00", "2021-03-02 111 INVENTORY 5 1.25"),
            stock("2021-03-05T08:00", "111 4.5"),
            paper(false, "349199", "LEG1 2 5.00")
        };
        desk.apply(files);

        // another moment, so that the rows and not the file are recognised
        assertThat(counts(desk.tryOut(
                        plu(
                                "2021-03-06T08:00",
                                "2021-03-01 111 2 5.00",
                                "2021-03-02 NEW 1 3.00",
                                "2021-03-02 222 1 4.00"),
                        journal("2021-03-06T08:00", "2021-03-01T10:00 1 1 6.00 CARTE", "2021-03-02T10:00 2 - 0 RECU"),
                        moves("2021-03-06T08:00", "2021-03-02 111 INVENTORY 5 1.25"))))
                .containsExactly("0 new 0 changed 3 same", "0 new 0 changed 2 same", "0 new 0 changed 1 same");
    }

    private static List<String> counts(List<FileReport> reports) {
        return reports.stream()
                .map(report -> "%d new %d changed %d same".formatted(report.added(), report.changed(), report.same()))
                .toList();
    }
}
