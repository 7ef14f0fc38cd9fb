package coop.cabas.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

class FormatTest {

    @BeforeEach
    void french() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void writesEurosAsFrenchReadersDo() {
        assertThat(Format.money(new BigDecimal("1234.56"))).isEqualTo("1\u202f234,56\u00a0€");
        assertThat(Format.money(new BigDecimal("-0.4"))).isEqualTo("-0,40\u00a0€");
    }

    @Test
    void writesEurosAsEnglishReadersDo() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(Format.money(new BigDecimal("1234.56"))).isEqualTo("€1,234.56");
    }

    @Test
    void namesTheFirstOfTheMonth() {
        var first = LocalDate.of(2026, 11, 1);
        assertThat(Format.day(first)).isEqualTo("1er novembre 2026");
        assertThat(Format.fullDay(first)).isEqualTo("dimanche 1er novembre 2026");
        assertThat(Format.day(first.plusDays(1))).isEqualTo("2 novembre 2026");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(Format.day(first)).isEqualTo("1 November 2026");
    }

    @Test
    void writesADashForWhatIsNotKnown() {
        assertThat(Format.money((BigDecimal) null)).isEqualTo("–");
        assertThat(Format.day(null)).isEqualTo("–");
    }

    @Test
    void writesDaysInWords() {
        assertThat(Format.fullDay(LocalDate.parse("2026-11-23"))).isEqualTo("lundi 23 novembre 2026");
    }

    @Test
    void tellsMomentsByTheClockOfTheShopInWinterAndSummer() {
        assertThat(Format.moment(Instant.parse("2026-01-15T12:00:00Z"))).isEqualTo("15/01/2026 13\u00a0h\u00a000");
        assertThat(Format.moment(Instant.parse("2026-07-15T12:00:00Z"))).isEqualTo("15/07/2026 14\u00a0h\u00a000");
    }

    @Test
    void writesSizesOfFiles() {
        assertThat(Format.bytes(512)).isEqualTo("512\u00a0o");
        assertThat(Format.bytes(1_792_191)).isEqualTo("1,7\u00a0Mo");
    }

    @Test
    void staysFrenchWhateverOtherLanguageIsAsked() {
        LocaleContextHolder.setLocale(Locale.GERMANY);
        assertThat(Format.percent(new BigDecimal("17.01"))).isEqualTo("17,0\u00a0%");
    }
}
