package coop.cabas.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

import java.util.Locale;

@ModuleTest
class TrailWordsTest {

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
        assertThat(TrailWords.subject("access.account:3")).isEqualTo("Account no. 3");
        assertThat(TrailWords.subject("access.account:unknown")).isEqualTo("Account (unknown)");
        assertThat(TrailWords.subject("indicators.rules")).isEqualTo("Rules of the indicators");
    }

    @Test
    void namesFactsInTheWordsOfTheModule() {
        assertThat(TrailWords.facts("access.account.enabled", "{\"name\": \"Zoé\", \"disabled\": false}"))
                .isEqualTo("name: Zoé · closed: no");
        assertThat(TrailWords.facts("access.roles.given", "{\"roles\": [\"Caisse\", \"Accueil\"]}"))
                .isEqualTo("roles: Caisse, Accueil");
        assertThat(TrailWords.facts("access.signIn.done", "{\"factors\": [\"PASSWORD\"]}"))
                .isEqualTo("factors: password");
        assertThat(TrailWords.facts("access.roles.given", "{\"roles\": []}")).isEqualTo("roles: none");
    }

    @Test
    void writesNumbersWholeAndPartsOnLinesOfTheirOwn() {
        assertThat(TrailWords.facts(
                        "imports.applied",
                        "{\"files\": [{\"rows\": 1200, \"name\": \"a.xls\"}, {\"name\": \"b.xls\", \"rows\": 1.5}]}"))
                .isEqualTo("files: file: a.xls · rows: 1,200\nfile: b.xls · rows: 1.5");
    }

    @Test
    void keepsWhatHasNoWord() {
        assertThat(TrailWords.facts("shelf.moved", "{\"height\": \"tall\"}")).isEqualTo("height: tall");
        assertThat(TrailWords.facts("shelf.moved", null)).isNull();
    }
}
