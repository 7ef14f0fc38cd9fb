package coop.cabas.gestioncompte;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.People;
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

/** The page of balances and of what is odd. */
@GestionCompteModuleTest
class ReconciliationPageTest {

    private static final String PAGE = "/gestion-compte/reconciliation";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    private RequestPostProcessor secretary = request -> request;

    @BeforeEach
    void somebodyWhoMayImport() {
        secretary = People.who(context, GestionComptePermissions.IMPORT);
    }

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(secretary).exchange();
    }

    @Test
    void showsEveryBalanceAndSaysInASentenceWhatIsOdd() {
        desk.apply(Desk.dump(Desk.small()));

        assertThat(get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Zoé L'Hermitage", "6\u00a0h", "Identique")
                .doesNotContain("Différent<");
        assertThat(get(PAGE + "?show=anomalies"))
                .hasStatusOk()
                .bodyText()
                .contains("Deux créneaux à la fois", "25 octobre 2026", "240 réellement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"balances", "anomalies", "conflicts", "gone", "nonsense"})
    void speaksEnglishExportsAndKeepsOthersOut(String shown) {
        desk.apply(Desk.dump(Desk.small()));
        var path = PAGE + "?show=" + shown;

        assertThat(mvc.get()
                        .uri(path)
                        .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
                        .with(secretary)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("gestioncompte.");
        assertThat(get(path + "&export=csv")).hasStatusOk();
        assertThat(mvc.get().uri(path)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(path).with(People.who(context, "audit.read"))).hasStatus(403);
    }

    @Test
    void teachesTheFirstStepBeforeAnyImport() {
        assertThat(get(PAGE)).hasStatusOk().bodyText().contains("Rien n’a encore été importé");
        assertThat(get("/imports/gestion-compte")).hasStatusOk().bodyText().contains("mysqldump");
    }
}
