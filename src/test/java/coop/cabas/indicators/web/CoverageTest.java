package coop.cabas.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.indicators.Till;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A list says "none" of days that a file tells, and of no others. */
@ModuleTest(extraIncludes = {"access", "files", "mail", "imports", "sales"})
@Transactional
class CoverageTest {

    private static final String DAYS = "from=2021-03-04&to=2021-03-05";
    private static final String NO_LINES = "Ne peut pas être calculé. Jours sans export Ventes PLU\u00a0: 2 sur 2.";
    private static final String NO_TICKETS = "Ne peut pas être calculé. Jours sans journal de caisse\u00a0: 2 sur 2.";
    private static final String NO_MOVES =
            "Ne peut pas être calculé. Les mouvements de stock manquent. Jours concernés\u00a0: 2.";

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

    @ParameterizedTest
    @CsvSource({
        "/indicators?, Rien de vendu",
        "/indicators/sales?, Rien de vendu",
        "/indicators/shares?by=family&, Rien de vendu",
        "/indicators/share?by=department&name=FRUITS&, Rien de vendu",
        "/indicators/articles?, Rien",
        "/indicators/articles?q=pom&, Rien",
        "/indicators/articles/slow?, Aucun article",
        "/indicators/articles/EAN%20POMMES?, Pas vendu",
        "/indicators/margins?, Rien n’a été vendu sous",
        "/indicators/report?, Rien de vendu"
    })
    void neverSaysThatNothingSoldWhereNoSaleLinesAreKnown(String path, String none) {
        till.ticket("2021-03-04T10:15", "20.00", "CARTE")
                .ticket("2021-03-05T10:15", "20.00", "CARTE")
                .listed("2021-01-04T19:00", "POMMES", "FRUITS", "40", "1.50", "1.90")
                .tell();

        assertThat(read(path + DAYS))
                .hasStatusOk()
                .bodyText()
                .contains(NO_LINES)
                .doesNotContain(none);
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/sales?, Aucun paiement",
        "/indicators/payments?means=CARTE&, Aucun paiement",
        "/indicators/tickets?, Aucun ticket"
    })
    void neverSaysThatNobodyPaidWhereNoJournalIsKnown(String path, String none) {
        soldOnTwoDays();

        assertThat(read(path + DAYS))
                .hasStatusOk()
                .bodyText()
                .contains(NO_TICKETS)
                .doesNotContain(none);
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/shrinkage?, Rien n’est entré",
        "/indicators/moves?type=EXIT&, Rien ne correspond",
        "/indicators/deliveries?, Aucune livraison sur",
        "/indicators/report?, Aucune perte connue"
    })
    void neverSaysThatNothingMovedWhereNoMovesAreKnown(String path, String none) {
        soldOnTwoDays();

        assertThat(read(path + DAYS))
                .hasStatusOk()
                .bodyText()
                .contains(NO_MOVES)
                .doesNotContain(none);
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/prices?, Rien ne correspond",
        "/indicators/margins?, Tous les prix",
        "/indicators/articles/slow?, Rien ne correspond"
    })
    void neverSaysThatPricesAreRightWhereNoListIsKnown(String path, String none) {
        soldOnTwoDays();

        assertThat(read(path + DAYS))
                .hasStatusOk()
                .bodyText()
                .contains("Ne peut pas être calculé. Aucune liste d’articles n’a été importée.")
                .doesNotContain(none);
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/stock?, Aucune rupture",
        "/indicators/stock-outs?, Rien ne correspond",
        "/indicators/articles/EAN%20POMMES?, Jamais en rupture",
        "/indicators/report?, Aucune rupture"
    })
    void neverSaysThatNothingWasMissingWhereNoStockIsKnown(String path, String none) {
        soldOnTwoDays();

        assertThat(read(path + DAYS))
                .hasStatusOk()
                .bodyText()
                .contains("Ne peut pas être calculé. Aucun état des stocks n’est connu")
                .doesNotContain(none);
    }

    @Test
    void saysNoneWhereTheFilesTellThatThereIsNone() {
        till.covers("moves", "2021-03-04")
                .covers("moves", "2021-03-05")
                .listed("2021-01-04T19:00", "CAFE", "EPICERIE", "40", "4", "5.06")
                .ticket("2021-03-04T10:15", "1200.00", "CARTE")
                .ticket("2021-03-05T10:15", "1200.00", "CARTE");
        soldOnTwoDays();

        assertThat(read("/indicators/margins?" + DAYS))
                .bodyText()
                .contains("Rien n’a été vendu sous son prix d’achat.");
        assertThat(read("/indicators/articles/EAN%20CAFE?" + DAYS)).bodyText().contains("Pas vendu sur cette période.");
        assertThat(read("/indicators/payments?means=CHEQUE&" + DAYS))
                .bodyText()
                .contains("Aucun paiement de cette sorte");
        assertThat(read("/indicators/shrinkage?" + DAYS)).bodyText().contains("Rien n’est entré ni sorti");
        assertThat(read("/indicators/report?" + DAYS)).bodyText().contains("Aucune perte connue");
    }

    @Test
    void saysOnHowManyDaysOfActivityAListRests() {
        till.ticket("2021-03-04T10:15", "1200.00", "CARTE");
        till.sold("2021-03-05", "POMMES", "FRUITS", "600", "1200.00", "5.5", "1.50")
                .moved("2021-03-05", "EXIT", "POMMES", "3", "1.50", "PERTES DLC")
                .tell();

        for (var path :
                new String[] {"articles?", "share?by=department&name=FRUITS&", "articles/EAN%20POMMES?", "report?"}) {
            assertThat(read("/indicators/" + path + DAYS))
                    .bodyText()
                    .contains("<p class=\"soft\">Jours sans export Ventes PLU\u00a0: 1 sur 2.</p>");
        }
        assertThat(read("/indicators/payments?means=CARTE&" + DAYS))
                .bodyText()
                .contains("<p class=\"soft\">Jours sans journal de caisse\u00a0: 1 sur 2.</p>");
        assertThat(read("/indicators/moves?" + DAYS))
                .bodyText()
                .contains("<p class=\"soft\">Jours dont les mouvements sont connus\u00a0: 1 sur 2.</p>");
    }

    @Test
    void saysThatNoActivityIsKnownWhereThereIsNone() {
        soldOnTwoDays();

        for (var path : new String[] {"", "/sales", "/articles", "/margins", "/report", "/stock-outs"}) {
            assertThat(read("/indicators" + path + "?from=2020-01-01&to=2020-01-31"))
                    .bodyText()
                    .contains("Ne peut pas être calculé. Aucune activité connue sur cette période.")
                    .doesNotContain("Rien de vendu", "Rien n’a été vendu", "Aucune rupture");
        }
    }

    @Test
    void saysItInEnglishToo() {
        soldOnTwoDays();

        assertThat(mvc.get()
                        .uri("/indicators/payments?means=CARTE&" + DAYS)
                        .cookie(new Cookie("lang", "en"))
                        .with(People.who(context, "indicators.read"))
                        .exchange())
                .bodyText()
                .contains("Cannot be computed. Days without a till journal: 2 of 2.");
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/sales?table=indicators.payments&",
        "/indicators/payments?means=CARTE&",
        "/indicators/stock-outs?",
        "/indicators/moves?",
        "/indicators/prices?",
        "/indicators/articles/slow?"
    })
    void refusesAFileThatWouldSayNone(String path) {
        soldOnTwoDays();

        assertThat(read(path + DAYS + "&export=csv")).hasStatus(409).bodyText().contains("Ne peut pas être calculé. ");
    }

    @Test
    void judgesThePaceOfAnArticleByTheDaysWhoseSalesAreKnown() {
        till.sold("2021-03-04", "POMMES", "FRUITS", "6", "1200.00", "5.5", "1")
                .ticket("2021-03-05T10:15", "1200.00", "CARTE")
                .counted("2021-03-05T20:00", "POMMES", "12", "1.50", "1.90")
                .tell();

        assertThat(read("/indicators/stock/articles?" + DAYS + "&export=csv"))
                .bodyText()
                .contains("POMMES")
                .contains(";6,0;2,0");
    }

    private void soldOnTwoDays() {
        till.sold("2021-03-04", "POMMES", "FRUITS", "600", "1200.00", "5.5", "1.50")
                .sold("2021-03-05", "POMMES", "FRUITS", "600", "1200.00", "5.5", "1.50")
                .tell();
    }

    private MvcTestResult read(String path) {
        return mvc.get()
                .uri(java.net.URI.create(path))
                .with(People.who(context, "indicators.read"))
                .exchange();
    }
}
