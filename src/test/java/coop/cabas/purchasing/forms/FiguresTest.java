package coop.cabas.purchasing.forms;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.imports.sheet.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12",
                "12,5 | 12.5",
                "12.5 | 12.5",
                "5,000 | 5",
                "1 237,47 € | 1237.47",
                "1\u00A0237,47 | 1237.47",
                "1,237.47 | 1237.47",
                "1.237,47 | 1237.47",
                "1,237,470 | 1237470",
                "-0,85 | -0.85",
                "€ 3.20 | 3.2",
                "3,20 EUR HT | 3.2",
                "1,95 €/kg | 1.95",
            })
    void readsNumbersAsSuppliersWriteThem(String words, BigDecimal number) {
        assertThat(Figures.in(new Cell.Text(words))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 6", "1,2,3", "12,5,", "douze", "1.2.3", "12-5", "3,76E+12", "1 23,4", "=1+1"})
    void takesNothingElseForANumber(String words) {
        assertThat(Figures.in(new Cell.Text(words))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"6, 6", "colis de 6, 6", "6x250g, 6", "x12, 12", "'2,5 kg', 2.5", "PCB 8 UVC, 8"})
    void countsThePackHoweverItIsWritten(String words, BigDecimal number) {
        assertThat(Figures.count(new Cell.Text(words))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "'8,00', 8", "8 %, 8", "'0,5', 0.5", "0.5%, 0.5"})
    void aWrittenDiscountMeansWhatItSays(String words, BigDecimal percent) {
        assertThat(Figures.discount(new Cell.Text(words))).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 10", "10, 10", "0, 0"})
    void aDiscountKeptAsAPercentageIsOne(BigDecimal value, BigDecimal percent) {
        assertThat(Figures.discount(new Cell.Numeric(value))).isEqualByComparingTo(percent);
    }
}
