package coop.cabas.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.cabas.testing.ModuleTest;
import coop.cabas.ui.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;

import java.time.LocalDate;
import java.util.Locale;

@ModuleTest(extraIncludes = {"access", "mail"})
class CadenceTest {

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2026-01-31, 2026-02-28",
        "P1M, 2028-01-31, 2028-02-29",
        "P1M, 2026-02-28, 2026-03-28",
        "P3M, 2026-11-30, 2027-02-28",
        "P12M, 2028-02-29, 2029-02-28",
        "P1Y, 2028-02-29, 2029-02-28",
        "P4Y, 2024-02-29, 2028-02-29",
        "P1D, 2026-12-31, 2027-01-01",
        // the clocks change on 29 March and 25 October 2026: days have no hours
        "P1D, 2026-03-28, 2026-03-29",
        "P1D, 2026-03-29, 2026-03-30",
        "P1W, 2026-10-22, 2026-10-29",
        "P1D, 2026-10-25, 2026-10-26",
        "P999D, 2026-01-01, 2028-09-26"
    })
    void isDueByTheCalendar(String cadence, LocalDate done, LocalDate due) {
        assertThat(Cadence.read(cadence).orElseThrow().after(done)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P2W", "P3M", "P999Y"})
    void isWrittenAsItIsRead(String cadence) {
        assertThat(Cadence.read(cadence).orElseThrow()).hasToString(cadence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "P0M", "P1000D", "P-1D", "P1M2D", "PT1H", "3M", "p3m", "P03M", "P3M "})
    void takesNothingElse(String text) {
        assertThat(Cadence.read(text)).isEmpty();
    }

    @Test
    void cannotBeNever() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cadence(0, Cadence.Unit.DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cadence(1000, Cadence.Unit.DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, chaque jour, every day",
        "P2D, tous les 2 jours, every 2 days",
        "P1W, chaque semaine, every week",
        "P2W, toutes les 2 semaines, every 2 weeks",
        "P1M, chaque mois, every month",
        "P3M, tous les 3 mois, every 3 months",
        "P1Y, chaque année, every year",
        "P2Y, tous les 2 ans, every 2 years"
    })
    void isSaidAsPeopleSayIt(String cadence, String french, String english) {
        var words = Cadence.read(cadence).orElseThrow().words();
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(Text.t(words)).isEqualTo(french);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(Text.t(words)).isEqualTo(english);
    }
}
