package coop.cabas.galette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.file.Files;
import java.util.Objects;

/** Galette's CSV exports: tables as they are, which say all, and lists of its screens, which do not. */
@GaletteModuleTest
class RealExportsTest {

    @Autowired
    Counter counter;

    @BeforeEach
    void theFolderIsThere() {
        assumeThat(Files.isDirectory(Counter.FOLDER))
                .as("the exports lie beside the project, in %s; nothing is tried without them", Counter.FOLDER)
                .isTrue();
    }

    @AfterEach
    void takeAllBack() {
        counter.undoAll();
    }

    @Test
    void theExportOfTablesIsWorthADump() {
        var outcome = counter.apply(Counter.real("csv-tables"));
        assertThat(Counter.why(outcome)).isEmpty();
        assertThat(outcome.isApplied()).isTrue();
        assertThat(outcome.reconciliation().get("unexplained"))
                .as(String.valueOf(outcome.reconciliation().get("differences")))
                .isEqualTo(0);
        assertThat(outcome.files().stream()
                        .filter(file -> file.verdict() == FileReport.Verdict.LEFT_OUT)
                        .map(FileReport::name))
                .contains("galette_cotisations.csv");
        assertThat(counter.count("select count(*) from members.member")).isEqualTo(298);
        assertThat(counter.list("select count(*) || ' ' || sum(amount) from fees.fee"))
                .containsExactly("765 17656.26");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv-fr", "csv-en"})
    void listsOfTheScreenAreBroughtAlone(String language) {
        var outcome = counter.apply(Counter.real(language));

        assertThat(Counter.why(outcome)).isEmpty();
        assertThat(outcome.isApplied()).isTrue();
        assertThat(rows(outcome))
                .as("expected.json, csv_exports_of_galette-1.1.3-mysql.sql: data rows of each list")
                .contains("adherents=298", "cotisations=765", "payments_schedules=34");
        assertThat(counter.count("select count(*) from members.member")).isEqualTo(298);
        // three pairs of people have the same name, and a list says no more: their twenty fees are told, not guessed
        assertThat(counter.list("select count(*) || ' ' || sum(amount) from fees.fee"))
                .containsExactly("745 17396.76");
        assertThat(counter.list(
                        "select count(distinct external) || ' ' || sum(lost_sum) filter (where topic = 'contributions') "
                                + "from galette.oddity where kind = 'contributorTwice'"))
                .containsExactly("20 259.50");
        assertThat(outcome.reconciliation().get("unexplained"))
                .as(String.valueOf(outcome.reconciliation().get("differences")))
                .isEqualTo(0);
        assertThat(unchanged(counter.apply(Counter.real(language)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv-fr", "csv-en"})
    void listsAfterTheDumpSayTheSame(String language) {
        counter.apply(Counter.real("galette-1.1.3-mysql.sql"));

        var outcome = counter.apply(Counter.real(language));

        assertThat(unchanged(outcome)).isTrue();
        assertThat(counter.count("select count(*) from galette.conflict")).isZero();
        assertThat(outcome.reconciliation().get("unexplained")).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv-fr", "csv-en"})
    void theDumpAfterListsCompletesThemAndDoublesNobody(String language) {
        counter.apply(Counter.real(language));

        var outcome = counter.apply(Counter.real("galette-1.1.3-mysql.sql"));

        assertThat(Counter.why(outcome)).isEmpty();
        assertThat(outcome.reconciliation().get("unexplained"))
                .as(String.valueOf(outcome.reconciliation().get("differences")))
                .isEqualTo(0);
        assertThat(counter.count("select count(*) from members.member")).isEqualTo(298);
        assertThat(counter.list("select count(*) || ' ' || sum(amount) from fees.fee"))
                .containsExactly("765 17656.26");
        assertThat(counter.count("select count(*) from fees.method")).isEqualTo(9);
        assertThat(counter.count("select count(*) from galette.conflict")).isZero();
        assertThat(counter.list("select amount || ' ' || months from fees.type where name = 'Cotisation annuelle'"))
                .containsExactly("20.00 12");
        assertThat(unchanged(counter.apply(Counter.real("galette-1.1.3-mysql.sql"))))
                .isTrue();
    }

    /** Rows read of each list, as the report of the first file tells them. */
    private static String rows(Outcome outcome) {
        return outcome.files().stream()
                .map(file -> file.totals().get("rows"))
                .filter(Objects::nonNull)
                .findFirst()
                .map(String::valueOf)
                .orElseThrow();
    }

    private static boolean unchanged(Outcome outcome) {
        return outcome.files().stream().allMatch(file -> file.added() == 0 && file.changed() == 0);
    }
}
