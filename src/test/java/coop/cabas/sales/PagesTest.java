package coop.cabas.sales;

import static coop.cabas.sales.TillExports.journal;
import static coop.cabas.sales.TillExports.moves;
import static coop.cabas.sales.TillExports.paper;
import static coop.cabas.sales.TillExports.plu;
import static coop.cabas.sales.TillExports.stock;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.People;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.io.UnsupportedEncodingException;
import java.net.URI;

@SalesModuleTest
class PagesTest {

    private static final String STOCK = "/sales/stock?from=2021-03-01T17:40&to=2021-03-06T07:50";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    private RequestPostProcessor didier;

    @BeforeEach
    void didierMayRead() {
        didier = People.who(context, SalesPermissions.READ);
    }

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    @Test
    void teachesTheFirstStepWhenThereIsNothing() {
        assertThat(get("/sales/reconciliation"))
                .hasStatusOk()
                .bodyText()
                .contains("Importez un journal de caisse et des ventes PLU");
        assertThat(get("/sales/files?kind=plu")).hasStatusOk().bodyText().contains("/imports/aemsoft");
        assertThat(get("/sales/days/2021-03-01"))
                .hasStatusOk()
                .bodyText()
                .contains("lundi 1er mars 2021", "Aucun fichier ne parle de ce jour");
    }

    @Test
    void showsWhereTheFilesAgreeAndWhereTheyDoNot() {
        aWeek();

        assertThat(get("/sales/reconciliation"))
                .hasStatusOk()
                .bodyText()
                .contains("1 / 3", "2 jours en écart", "/sales/days/2021-03-02", "Journal seul", "NF525")
                .contains("/sales/stock?from=2021-03-01T17:40&amp;to=2021-03-06T07:50", "349199");
        assertThat(get("/sales/reconciliation?state=DIFFERENT"))
                .bodyText()
                .contains("/sales/days/2021-03-02")
                .doesNotContain("/sales/days/2021-03-01");
        assertThat(get("/sales/reconciliation?state=ONE_SIDED"))
                .bodyText()
                .contains("/sales/days/2021-03-07")
                .doesNotContain("/sales/days/2021-03-02");
    }

    @Test
    void opensADayToItsLinesTicketsAndMovesAndToWhoBroughtThem() {
        aWeek();

        assertThat(get("/sales/days/2021-03-02"))
                .hasStatusOk()
                .bodyText()
                .contains("mardi 2 mars 2021", "Écart", "ARTICLE 111", ">plu</a>", "Chloé", "/imports/aemsoft/");
        assertThat(get("/sales/days/2021-03-02?show=tickets")).bodyText().contains("CARTE 3.01", "Vente");
        assertThat(get("/sales/days/2021-03-02?show=moves")).bodyText().contains("Livraison", "INVENTAIRE");
        assertThat(get("/sales/days/2021-03-02?q=222")).bodyText().doesNotContain("ARTICLE 111");
        assertThat(get("/sales/days/2021-03-02?show=nonsense")).hasStatusOk();
    }

    @Test
    void listsTheArticlesWhoseStockDiffers() {
        aWeek();

        assertThat(get(STOCK)).hasStatusOk().bodyText().contains("ARTICLE 222").doesNotContain("ARTICLE 111");
        assertThat(get(STOCK + "&all=1")).bodyText().contains("ARTICLE 222", "ARTICLE 111", "ARTICLE 444");
    }

    @Test
    void listsTheFilesAndWhatEachIsBelievedFor() {
        aWeek();
        desk.undo(desk.apply(plu("2021-03-20T08:00", "2021-03-01 111 1 9.00")));

        assertThat(get("/sales/files"))
                .hasStatusOk()
                .bodyText()
                .contains("Cru (5 sur 5)", "Repris", "Ventes PLU", "jours couverts");
        assertThat(get("/sales/files?kind=note"))
                .bodyText()
                .contains("Cru (1 sur 1)")
                .doesNotContain("Cru (5 sur 5)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sales/reconciliation",
                "/sales/days/2021-03-02",
                "/sales/days/2021-03-02?show=tickets",
                "/sales/days/2021-03-02?show=moves",
                STOCK,
                "/sales/files"
            })
    void speaksEnglishExportsAndKeepsOthersOut(String path) throws UnsupportedEncodingException {
        aWeek();
        var english = mvc.get()
                .uri(path)
                .cookie(new Cookie("lang", "en"))
                .with(didier)
                .exchange();
        assertThat(english).hasStatusOk().bodyText().doesNotContain("sales.");

        var export = path + (path.contains("?") ? "&" : "?") + "export=";
        var csv = get(export + "csv");
        assertThat(csv).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(csv.getResponse().getContentAsString().lines().count()).isGreaterThan(1);
        assertThat(get(export + "xlsx")).hasStatusOk();
        assertThat(get(export + "exe")).hasStatus(404);

        assertThat(mvc.get().uri(path)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(path).with(People.who(context, "audit.read"))).hasStatus(403);
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(get("/sales/stock?from=2021-03-01T17:40&to=2021-03-06T07:50"))
                .hasStatus(404);
        assertThat(get("/sales/days/yesterday")).hasStatus(404);
        assertThat(get("/sales/reconciliation?state=%27%3Bdrop&sort=nonsense&after=tampered"))
                .hasStatusOk();
    }

    @Test
    void answersProgramsWithDaysAndWithTheReconciliation() {
        aWeek();

        assertThat(get("/api/v1/sales/days?from=2021-03-02&to=2021-03-07"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        [{"day":"2021-03-02","tickets":1,"journal":3.01,"lines":1,"plu":3.00,"state":"DIFFERENT","difference":0.01},
                         {"day":"2021-03-05","tickets":0,"journal":0,"lines":1,"plu":2.50,"state":"DIFFERENT","difference":-2.50},
                         {"day":"2021-03-07","tickets":1,"journal":9.00,"lines":null,"plu":null,"state":"JOURNAL_ONLY","difference":null}]
                        """);
        assertThat(get("/api/v1/sales/reconciliation"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.journalEqualsPlu.days")
                .isEqualTo(3);
        assertThat(mvc.get().uri("/api/v1/sales/reconciliation").with(People.who(context)))
                .hasStatus(403);
        assertThat(get("/api/v1/sales/days?from=2021-03-02")).hasStatus4xxClientError();
    }

    /** Three days that both sources tell, one that only the journal does; a stock that differs; a note of an invoice. */
    private void aWeek() {
        desk.apply(
                plu("2021-03-06T08:00", "2021-03-01 111 2 5.00", "2021-03-02 111 1 3.00", "2021-03-05 222 1 2.50"),
                journal(
                        "2021-03-08T08:00",
                        "2021-03-01T10:00 1 1 5.00 CARTE",
                        "2021-03-02T10:00 2 2 3.01 CARTE",
                        "2021-03-07T10:00 4 4 9.00 CHEQUE"),
                moves("2021-03-06T08:00", "2021-03-02 111 DELIVERY 10 6", "2021-03-05 222 EXIT 5 1"),
                stock("2021-03-01T17:40", "111 10", "222 5"),
                stock("2021-03-06T07:50", "111 15", "222 5.5", "444 8"),
                paper(false, "349199", "A 2 5.00"),
                paper(true, "77", "A 2 5.00"));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).with(didier).exchange();
    }
}
