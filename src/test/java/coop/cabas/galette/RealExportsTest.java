package coop.cabas.galette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import coop.cabas.imports.FileReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;

/** Galette's CSV exports: tables as they are, and the lists of its screens in two languages. */
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
    void listsAloneBringPeopleAndTheFeesWhoseNameIsOnlyOnes(String language) {
        var expected = JsonMapper.shared()
                .readTree(Counter.FOLDER.resolve("expected.json"))
                .get("csv_exports_of_galette-1.1.3-mysql.sql");
        var outcome = counter.apply(Counter.real(language));
        assertThat(Counter.why(outcome)).isEmpty();
        assertThat(outcome.isApplied()).isTrue();

        var members =
                language.equals("csv-fr") ? "csv-fr/liste_adherents_filtree.csv" : "csv-en/filtered_memberslist.csv";
        assertThat(counter.count("select count(*) from members.member"))
                .isEqualTo(expected.get(members).get("data_rows").asLong());
        long brought = counter.count("select count(*) from fees.fee");
        long lost = counter.count("select count(*) from galette.oddity where topic = 'contributions'");
        assertThat(brought + lost).isEqualTo(765);
        assertThat(counter.list("select distinct kind from galette.oddity where topic = 'contributions'"))
                .isSubsetOf("contributorTwice", "feeOfNobody");
        assertThat(counter.count("select count(*) from galette.oddity where kind = 'feeOfNobody'"))
                .isZero();
        assertThat(counter.count("select count(*) from fees.instalment")).isEqualTo(34);
        assertThat(counter.list("select name from members.status order by 1"))
                .contains("Coopérateur·rice", "Membre actif·ve", "Non adhérent·e", "Trésorier·ère");
        assertThat(counter.list("select name || ' ' || kind from fees.type order by 1"))
                .contains("Cotisation annuelle FEE", "Don en argent DONATION", "Cotisation d’une personne morale FEE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv-fr", "csv-en"})
    void listsAfterTheDumpChangeNothing(String language) {
        counter.apply(Counter.real("galette-1.1.3-mysql.sql"));

        var again = counter.apply(Counter.real(language));

        assertThat(Counter.why(again)).isEmpty();
        assertThat(again.files().stream().mapToInt(file -> file.added()).sum()).isZero();
        assertThat(again.files().stream().mapToInt(file -> file.changed()).sum())
                .as(
                        "%s",
                        counter.list(
                                "select thing || ' ' || external || ' ' || before || ' → ' || after from galette.change limit 5"))
                .isZero();
        assertThat(
                        counter.list(
                                "select thing || ' ' || external || ' ' || field || ': ' || theirs || ' / ' || here from galette.conflict limit 5"))
                .isEmpty();
    }
}
