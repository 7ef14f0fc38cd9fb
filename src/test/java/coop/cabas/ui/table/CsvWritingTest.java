package coop.cabas.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name typed by a stranger is never run by the spreadsheet of whoever opens the export. */
class CsvWritingTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\")"})
    void disarmsWhatASpreadsheetWouldRun(String typed) {
        assertThat(CsvWriting.harmless(typed)).isEqualTo("'" + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ana", "a=b", "06 12", "’=1", "1-2"})
    void leavesTheRestAlone(String typed) {
        assertThat(CsvWriting.harmless(typed)).isEqualTo(typed);
    }
}
