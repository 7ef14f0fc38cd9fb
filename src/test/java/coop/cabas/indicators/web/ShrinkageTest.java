package coop.cabas.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.indicators.Till;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;

/** A loss is told with what it is made of, and with the days that it is known for. */
@ModuleTest(extraIncludes = {"access", "files", "mail", "imports", "sales"})
@Transactional
class ShrinkageTest {

    private static final String MARCH = "from=2021-03-01&to=2021-03-31";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Till till;

    @BeforeEach
    void startAfresh() {
        till.empty();
    }

    @Test
    void opensExactlyTheMovesThatTheLossIsMadeOf() {
        till.moved("2021-03-05", "EXIT", "POMMES", "3", "1.50", "PERTES DLC")
                .moved("2021-03-05", "EXIT", "CAFE", "1", "4", null)
                .moved("2021-03-05", "EXIT", "THE", "5", "2", "ERREUR SAISIE")
                .moved("2021-03-06", "EXIT", "THE", "7", "2", "MODIF FICHE ARTICLE")
                .moved("2021-03-06", "ENTRY", "THE", "7", "2", "PERTES DLC")
                .sold("2021-03-06", "POMMES", "FRUITS", "90", "949.50", "5.5", "5")
                .tell();

        var tile = body("/indicators/shrinkage?" + MARCH);
        assertThat(tile).containsPattern("/indicators/moves\\?[^\"]*only=losses[^\"]*\">8,50");
        var rows = body("/indicators/moves?only=losses&export=csv&" + MARCH)
                .lines()
                .skip(1)
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.stream()
                        .map(row -> row.substring(row.lastIndexOf(';') + 1).replace(',', '.'))
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("-8.50");
    }

    @Test
    void dividesTheLossByWhatTheSameDaysSoldAndSaysWhichAreKnown() {
        till.moved("2021-03-05", "EXIT", "POMMES", "2", "5", "PERTES DLC")
                .sold("2021-03-05", "POMMES", "FRUITS", "10", "105.50", "5.5", "5")
                .sold("2021-03-06", "POMMES", "FRUITS", "90", "949.50", "5.5", "5")
                .tell();

        assertThat(body("/indicators/shrinkage?" + MARCH))
                .contains("Jours dont les mouvements sont connus\u00a0: 1 sur 31. Pertes de ces jours\u00a0: 10,0");
        assertThat(body("/indicators/shrinkage?from=2021-03-05&to=2021-03-05"))
                .contains("du chiffre d’affaires hors taxes.")
                .doesNotContain("Pertes de ces jours");
    }

    @Test
    void tellsNoRateWhenTheSalesOfThoseDaysAreNotKnown() {
        till.moved("2021-03-05", "EXIT", "POMMES", "2", "5", "PERTES DLC")
                .ticket("2021-03-05T10:15", "105.50", "CARTE")
                .sold("2021-03-06", "POMMES", "FRUITS", "90", "949.50", "5.5", "5")
                .tell();

        assertThat(body("/indicators/shrinkage?" + MARCH))
                .contains("10,00", "Jours dont les mouvements sont connus\u00a0: 1 sur 31.")
                .doesNotContain("du chiffre d’affaires hors taxes.");
    }

    private String body(String path) {
        var answer = read(path);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult read(String path) {
        return mvc.get()
                .uri(java.net.URI.create(path))
                .with(People.who(context, "indicators.read"))
                .exchange();
    }
}
