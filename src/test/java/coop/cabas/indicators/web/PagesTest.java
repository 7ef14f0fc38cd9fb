package coop.cabas.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.indicators.Till;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What people see, and what they are not shown. */
@ModuleTest(extraIncludes = {"access", "files", "mail", "imports", "sales"})
@Transactional
class PagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Till till;

    @Autowired
    TestClock clock;

    @BeforeEach
    void startAfresh() {
        till.empty();
    }

    @Test
    void teachesToImportWhenThereIsNothing() {
        assertThat(read("/indicators")).hasStatusOk().bodyText().contains("/imports/aemsoft", "Rien à montrer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators",
                "/indicators/sales?step=week",
                "/indicators/tickets",
                "/indicators/shares?by=family",
                "/indicators/share?by=department&name=FRUITS",
                "/indicators/share?by=vat&name=5.50",
                "/indicators/payments?means=CARTE",
                "/indicators/articles",
                "/indicators/articles/slow",
                "/indicators/articles/EAN%20POMMES",
                "/indicators/margins",
                "/indicators/prices",
                "/indicators/stock",
                "/indicators/stock/articles?only=negative",
                "/indicators/stock-outs",
                "/indicators/shrinkage",
                "/indicators/moves?type=EXIT",
                "/indicators/deliveries",
                "/indicators/definitions",
                "/indicators/rules",
                "/indicators/report"
            })
    void drawsEveryPageInBothLanguages(String path) {
        aWeek();
        for (var language : new String[] {"fr", "en"}) {
            assertThat(mvc.get()
                            .uri(java.net.URI.create(path))
                            .cookie(new Cookie("lang", language))
                            .with(People.who(context, "indicators.read"))
                            .exchange())
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("indicators.def", "indicators.column", "indicators.section", "indicators.theme");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators?table=indicators.top",
                "/indicators?table=indicators.turnovers",
                "/indicators/sales?table=indicators.activity",
                "/indicators/sales?table=indicators.vat",
                "/indicators/sales?table=indicators.payments",
                "/indicators/tickets?table=indicators.weekdays",
                "/indicators/tickets?table=indicators.hours",
                "/indicators/shares?by=supplier",
                "/indicators/share?by=department&name=FRUITS",
                "/indicators/payments?means=CARTE",
                "/indicators/articles?q=pom",
                "/indicators/articles/slow?q=",
                "/indicators/margins?table=indicators.underCost",
                "/indicators/prices?sort=gap",
                "/indicators/stock?table=indicators.stockParts",
                "/indicators/stock/articles?sort=-cover",
                "/indicators/stock-outs?sort=days",
                "/indicators/shrinkage?q=",
                "/indicators/moves?reason=PERTES%20DLC",
                "/indicators/deliveries?table=indicators.papers"
            })
    void exportsEveryList(String path) {
        aWeek();
        for (var format : new String[] {"csv", "xlsx"}) {
            assertThat(read(path + "&export=" + format))
                    .hasStatusOk()
                    .headers()
                    .hasHeaderSatisfying(
                            "Content-Disposition",
                            name -> assertThat(name.getFirst()).contains("." + format));
        }
    }

    @Test
    void showsTheLastMonthThatHasSalesAndSaysSo() {
        aWeek();
        clock.set("2021-05-20T10:00");

        assertThat(read("/indicators")).bodyText().contains("voici mars 2021, le dernier mois qui en a");
    }

    @Test
    void showsTheMonthThatRunsOnceItHasSales() {
        aWeek();
        clock.set("2021-03-20T10:00");

        assertThat(read("/indicators"))
                .bodyText()
                .contains("du 1er mars 2021 au 20 mars 2021")
                .doesNotContain("le dernier mois qui en a");
    }

    @Test
    void saysPlainlyWhatTheSourceCannotTell() {
        till.ticket("2021-02-04T10:15", "20.00", "CARTE").tell();

        assertThat(read("/indicators?from=2021-02-01&to=2021-02-28"))
                .bodyText()
                .contains("Ne peut pas être calculé", "Jours sans export Ventes PLU : 1 sur 1")
                .contains("20,00");
    }

    @Test
    void opensTheLinesOfADay() {
        aWeek();

        assertThat(read("/indicators/sales?from=2021-03-01&to=2021-03-31&step=day"))
                .bodyText()
                .contains("/sales/days/2021-03-04");
        assertThat(read("/indicators/sales?from=2021-03-01&to=2021-03-31&step=month"))
                .bodyText()
                .contains("/indicators/sales?compare=previous&amp;from=2021-03-01&amp;to=2021-03-31");
    }

    @Test
    void explainsDatesThatMakeNoSense() {
        aWeek();

        assertThat(read("/indicators?from=2021-04-01&to=2021-03-01"))
                .hasStatusOk()
                .bodyText()
                .contains("n’ont pas été comprises");
        assertThat(read("/indicators?from=yesterday&to=2021-03-01"))
                .hasStatusOk()
                .bodyText()
                .contains("n’ont pas été comprises");
    }

    @Test
    void isClosedToWhoeverMayNotReadIt() {
        assertThat(mvc.get()
                        .uri("/indicators")
                        .with(People.who(context, "audit.read"))
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.get().uri("/indicators").exchange()).hasStatus(302);
    }

    private MvcTestResult read(String path) {
        return mvc.get()
                .uri(java.net.URI.create(path))
                .with(People.who(context, "indicators.read"))
                .exchange();
    }

    private void aWeek() {
        till.counted("2021-03-04T07:00", "POMMES", "40", "1.50", "2.00")
                .counted("2021-03-04T07:00", "CAFE", "-1", "4", "6");
        till.listed("2021-03-04T19:00", "POMMES", "FRUITS", "40", "1.50", "1.55")
                .listed("2021-03-04T19:00", "CAFE", "EPICERIE", "-1", "4", "6");
        till.sold("2021-03-04", "POMMES", "FRUITS", "600", "1100.00", "5.5", "1.90")
                .sold("2021-03-04", "CAFE", "EPICERIE", "3", "18.00", "5.5", "4")
                .sold("2021-03-05", "POMMES", "FRUITS", "600", "1200.00", "5.5", "1.50")
                .ticket("2021-03-04T10:15", "1100.00", "CARTE")
                .ticket("2021-03-04T16:15", "18.00", "ESPECES")
                .ticket("2021-03-05T11:59", "1200.00", "CARTE")
                .moved("2021-03-04", "DELIVERY", "POMMES", "100", "1.50", "CMDE")
                .moved("2021-03-04", "SHORTAGE", "CAFE", "2", "4", "MANQUANT")
                .moved("2021-03-05", "EXIT", "POMMES", "3", "1.50", "PERTES DLC");
        till.tell();
    }
}
