package coop.cabas.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

import java.util.Locale;

@ModuleTest
class WordsTest {

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void namesWhatWasActedUpon() {
        assertThat(Words.subject("access.account:3")).isEqualTo("Account no. 3");
        assertThat(Words.subject("access.account:unknown")).isEqualTo("Account (unknown)");
        assertThat(Words.subject("indicators.rules")).isEqualTo("Rules of the indicators");
    }

    @Test
    void namesFactsInTheWordsOfTheModule() {
        assertThat(Words.facts("access.account.enabled", "{\"name\": \"Zoé\", \"disabled\": false}"))
                .isEqualTo("name: Zoé · closed: no");
        assertThat(Words.facts("access.roles.given", "{\"roles\": [\"Caisse\", \"Accueil\"]}"))
                .isEqualTo("roles: Caisse, Accueil");
        assertThat(Words.facts("access.roles.given", "{\"roles\": []}")).isEqualTo("roles: none");
    }

    @Test
    void writesNumbersWholeAndPartsOnLinesOfTheirOwn() {
        assertThat(Words.facts(
                        "imports.applied",
                        "{\"files\": [{\"name\": \"a.xls\", \"rows\": 1200}, {\"name\": \"b.xls\", \"rows\": 1.5}]}"))
                .isEqualTo("files: file: a.xls · rows: 1,200\nfile: b.xls · rows: 1.5");
    }

    @Test
    void keepsWhatHasNoWord() {
        assertThat(Words.facts("shelf.moved", "{\"height\": \"tall\"}")).isEqualTo("height: tall");
        assertThat(Words.facts("shelf.moved", null)).isNull();
    }
}
