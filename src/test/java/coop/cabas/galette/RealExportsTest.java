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

import java.nio.file.Files;

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
    void listsOfTheScreenAreRefusedWithTheRemedy(String language) {
        var outcome = counter.apply(Counter.real(language));

        assertThat(outcome.isApplied()).isFalse();
        assertThat(outcome.files())
                .flatMap(FileReport::rejected)
                .extracting(reject -> reject.reason().key())
                .contains("galette.file.listsOnly");
        assertThat(counter.count("select count(*) from members.member")).isZero();
    }
}
