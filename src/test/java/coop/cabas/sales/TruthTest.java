package coop.cabas.sales;

import static coop.cabas.sales.TillExports.journal;
import static coop.cabas.sales.TillExports.moves;
import static coop.cabas.sales.TillExports.paper;
import static coop.cabas.sales.TillExports.plu;
import static coop.cabas.sales.TillExports.stock;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

@SalesModuleTest
class TruthTest {

    static final Content EARLY = plu("2021-03-03T08:00", "2021-03-01 111 2 5.00", "2021-03-02 OLD 1 3.00");
    static final Content LATE =
            plu("2021-03-05T08:00", "2021-03-02 NEW 1 3.00", "2021-03-02 222 1 4.00", "2021-03-04 111 1 2.50");

    @Autowired
    Desk desk;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
        assertThat(facts.all()).isEmpty();
    }

    @Test
    void replacesWholeDays() {
        desk.apply(EARLY);
        desk.apply(LATE);

        assertThat(facts.sales())
                .containsExactly(
                        "2021-03-01 111 5.00", "2021-03-02 222 4.00", "2021-03-02 NEW 3.00", "2021-03-04 111 2.50");
    }

    @Test
    void believesTheLaterExportInWhateverOrderTheyCome() {
        desk.apply(LATE);
        desk.apply(EARLY);

        assertThat(facts.sales())
                .containsExactly(
                        "2021-03-01 111 5.00", "2021-03-02 222 4.00", "2021-03-02 NEW 3.00", "2021-03-04 111 2.50");
    }

    @Test
    void aLaterExportThatKnowsNothingOfADayEmptiesIt() {
        desk.apply(plu("2021-03-03T08:00", "2021-03-01 111 2 5.00", "2021-03-02 222 1 4.00"));
        desk.apply(plu("2021-03-05T08:00", "2021-03-01 111 2 5.00", "2021-03-04 111 1 2.50"));

        assertThat(facts.sales()).containsExactly("2021-03-01 111 5.00", "2021-03-04 111 2.50");
    }

    @Test
    void undoingRestoresExactlyWhatWasBefore() {
        desk.apply(EARLY, journal("2021-03-03T08:00", "2021-03-01T10:00 1 1 5.00 CARTE"));
        var before = facts.all();

        var batch = desk.apply(
                LATE,
                journal("2021-03-05T08:00", "2021-03-01T10:00 1 1 6.00 CARTE", "2021-03-02T10:00 2 2 3.00 CHEQUE"),
                moves("2021-03-05T08:00", "2021-03-02 111 EXIT 5 1"),
                stock("2021-03-05T08:00", "111 4"),
                paper(false, "349199", "LEG1 2 5.00"));
        assertThat(facts.all()).isNotEqualTo(before);
        desk.undo(batch);

        assertThat(facts.all()).isEqualTo(before);
    }

    @Test
    void undoingAnOlderBatchLeavesTheLaterOneInPlace() {
        var older = desk.apply(EARLY);
        desk.apply(LATE);

        desk.undo(older);

        assertThat(facts.sales()).containsExactly("2021-03-02 222 4.00", "2021-03-02 NEW 3.00", "2021-03-04 111 2.50");
    }

    @Test
    void undoingTwiceChangesNothingMore() {
        var batch = desk.apply(EARLY);
        desk.undo(batch);
        desk.undo(batch);

        assertThat(facts.all()).isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        desk.apply(EARLY, stock("2021-03-05T08:00", "111 4"));
        var before = facts.all();
        var rows = jdbc.sql("select count(*) from sales.plu_line")
                .query(Long.class)
                .single();

        desk.apply(EARLY, stock("2021-03-05T08:00", "111 4"));

        assertThat(facts.all()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from sales.plu_line")
                        .query(Long.class)
                        .single())
                .isEqualTo(rows);
    }

    @Test
    void aFileHandedInTwiceSurvivesTheUndoingOfTheFirstTime() {
        var first = desk.apply(EARLY);
        var second = desk.apply(EARLY);

        desk.undo(first);
        assertThat(facts.sales()).containsExactly("2021-03-01 111 5.00", "2021-03-02 OLD 3.00");

        desk.undo(second);
        assertThat(facts.sales()).isEmpty();
    }

    @Test
    void aFileTakenBackCanBeAppliedAgain() {
        desk.undo(desk.apply(EARLY));
        desk.apply(EARLY);

        assertThat(facts.sales()).containsExactly("2021-03-01 111 5.00", "2021-03-02 OLD 3.00");
    }

    @Test
    void aPaperHandedInAnewReplacesTheFormer() {
        desk.apply(paper(false, "349199", "LEG1 2 5.00"));
        var corrected = desk.apply(paper(false, "349199", "LEG1 2 6.00"));
        assertThat(facts.deliveries()).containsExactly("NOTE 349199 LEG1 6.00");

        desk.undo(corrected);
        assertThat(facts.deliveries()).containsExactly("NOTE 349199 LEG1 5.00");
    }

    @Test
    void rowsOfFilesAreWrittenOnce() {
        desk.apply(EARLY);

        for (var statement : List.of(
                "update sales.plu_line set ttc = 0",
                "delete from sales.plu_line",
                "truncate sales.ticket",
                "delete from sales.claim",
                "update sales.source set sha256 = sha256",
                "delete from sales.source")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void everyFactLeadsBackToItsFile() {
        var batch = desk.apply(EARLY);

        assertThat(jdbc.sql("""
                        select distinct f.batch_id from sales.sale_line_fact l join imports.file f on f.id = l.file_id
                        """).query(Long.class).list()).containsExactly(batch.value());
    }

    @Test
    void aSnapshotTakenBeforeNoonTellsTheEveningBefore() {
        desk.apply(stock("2021-03-01T17:40", "111 4"), stock("2021-03-13T07:51", "111 9"));

        assertThat(jdbc.sql("select as_of_day::text as day, stock from sales.stock_fact order by moment")
                        .query((row, n) ->
                                row.getString(1) + " " + row.getBigDecimal(2).intValueExact())
                        .list())
                .containsExactly("2021-03-01 4", "2021-03-12 9");
    }

    @Test
    void tellsWhichDaysChanged() {
        desk.apply(EARLY);
        var changed = facts.changesOf(() -> desk.apply(LATE));

        assertThat(changed.getLast().saleDays())
                .extracting(Object::toString)
                .containsExactly("2021-03-02", "2021-03-03", "2021-03-04");
        assertThat(changed.getLast().ticketDays()).isEmpty();
        assertThat(facts.changesOf(() -> desk.apply(LATE))).isEmpty();
    }
}
