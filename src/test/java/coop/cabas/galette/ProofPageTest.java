package coop.cabas.galette;

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

/** The page of the proof. */
@GaletteModuleTest
class ProofPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Counter counter;

    private RequestPostProcessor secretary = request -> request;

    @BeforeEach
    void somebodyWhoMayImport() {
        secretary = People.who(context, GalettePermissions.IMPORT);
    }

    @AfterEach
    void takeAllBack() {
        counter.undoAll();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(secretary).exchange();
    }

    @Test
    void tellsThatBothSidesAgreeAndWhatIsWorthALook() {
        counter.apply(BringTest.dump(BringTest.small()));

        assertThat(get("/galette/proof"))
                .hasStatusOk()
                .bodyText()
                .contains("Le Petit Cabas", "Preuve de reprise", "Par type et année")
                .doesNotContain("Différent<");
        assertThat(get("/galette/proof?show=oddities"))
                .hasStatusOk()
                .bodyText()
                .contains("Cotisation négative", "pas-une-adresse");
        assertThat(get("/galette/proof?show=members")).hasStatusOk().bodyText().contains("Zoé L’Hermitage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures", "members", "oddities", "conflicts", "gone", "overlaps", "nonsense"})
    void speaksEnglishExportsAndKeepsOthersOut(String shown) {
        counter.apply(BringTest.dump(BringTest.small()));
        var path = "/galette/proof?show=" + shown;

        assertThat(mvc.get()
                        .uri(path)
                        .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
                        .with(secretary)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("galette.proof.", "galette.topic.", "galette.oddity.", "galette.thing.");
        assertThat(get(path + "&export=csv")).hasStatusOk();
        assertThat(mvc.get().uri(path)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(path).with(People.who(context, "audit.read"))).hasStatus(403);
    }

    @Test
    void teachesTheFirstStepBeforeAnyImport() {
        assertThat(get("/galette/proof")).hasStatusOk().bodyText().contains("Rien n’a encore été importé");
        assertThat(get("/imports/galette")).hasStatusOk().bodyText().contains("mysqldump");
    }
}
