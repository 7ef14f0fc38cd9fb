package coop.cabas.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.articles.web.Showing;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import javax.imageio.ImageIO;

@ModuleTest(extraIncludes = {"access", "mail"})
class ArticlesPagesTest {

    private static final String[] BUYER = {ArticlesPermissions.READ, ArticlesPermissions.CHANGE};

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Articles articles;

    @Autowired
    Codes codes;

    @Autowired
    Departments departments;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Assortment assortment;
    DepartmentId department;
    ArticleId honey;

    @BeforeEach
    void honey() {
        assortment = new Assortment(context);
        department = assortment.department("16.667", false);
        honey = assortment.priced("Miel d’acacia", department, "5.0000", "7.00");
        codes.giveInStore(honey);
    }

    @Test
    void aListIsSearchedByWordsAndByCode() {
        var code = codes.of(honey).getFirst().code();
        assertThat(get("/articles?q=acacia miel", BUYER))
                .hasStatusOk()
                .bodyText()
                .contains("Miel d’acacia", code, "7,00");
        assertThat(get("/articles?q=" + code, BUYER)).bodyText().contains("Miel d’acacia");
        assertThat(get("/articles?q=" + code.substring(6) + "&show=ENDED", BUYER))
                .bodyText()
                .doesNotContain("acacia");
        assertThat(get("/articles?show=DRIFT&department=" + department.value(), BUYER))
                .bodyText()
                .contains("6,33");
        assertThat(get("/articles?show=NONSENSE&department=abc", BUYER)).hasStatusOk();
        for (var showing : Showing.values()) {
            assertThat(get("/articles?show=" + showing, BUYER))
                    .as(showing.name())
                    .hasStatusOk();
        }
        assertThat(get("/articles?export=csv&q=acacia", BUYER)).bodyText().contains("acacia");
    }

    @Test
    void onlyWhoMayReadsAndChanges() {
        var path = "/articles/" + honey.value();
        assertThat(mvc.get().uri(path)).hasStatus(302);
        assertThat(get(path)).hasStatus(403);
        assertThat(get(path, ArticlesPermissions.READ)).hasStatusOk().bodyText().doesNotContain("Changer le prix");
        assertThat(post(path + "/prices", new String[] {ArticlesPermissions.READ}, "amount", "8", "reason", "x"))
                .hasStatus(403);
        assertThat(get("/articles/999999999", BUYER)).hasStatus(404);
    }

    @Test
    void anArticleIsAddedChangedAndGivenItsCodeAndPrice() {
        assertThat(post("/articles", BUYER, "name", "", "department", "", "vat", "", "origin", "Provence"))
                .hasStatus(422)
                .bodyText()
                .contains("Provence", "Ce champ est nécessaire");
        var vat = String.valueOf(assortment.vat("Taux réduit").value());
        var added = post(
                "/articles",
                BUYER,
                "name",
                "Olives",
                "department",
                String.valueOf(department.value()),
                "vat",
                vat,
                "content",
                "0.35",
                "unit",
                "KG");
        var path = added.getResponse().getRedirectedUrl();
        assertThat(path).matches("/articles/\\d+");
        assertThat(post(path + "/codes", BUYER, "code", "3017620422004"))
                .hasStatus(422)
                .bodyText()
                .contains("3017620422004", "Le dernier chiffre");
        assertThat(post(path + "/codes", BUYER, "code", "5000112546415")).hasStatus(303);
        assertThat(post(path + "/costs", BUYER, "cost", "2.12345", "why", "tarif"))
                .hasStatus(422);
        assertThat(post(path + "/costs", BUYER, "cost", "2.1234", "why", "tarif"))
                .hasStatus(303);
        assertThat(post(path + "/prices", BUYER, "amount", "1.00", "reason", "erreur"))
                .hasStatus(422)
                .bodyText()
                .contains("moins que le coût");
        assertThat(post(
                        path + "/prices",
                        BUYER,
                        "amount",
                        "2.80",
                        "reason",
                        "tarif",
                        "starts",
                        LocalDate.now(clock).minusDays(1).toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Ce jour est passé");
        assertThat(post(path + "/prices", BUYER, "amount", "2.80", "reason", "tarif"))
                .hasStatus(303);
        assertThat(post(path + "/promotions", BUYER, "amount", "2.50", "reason", "fête"))
                .hasStatus(422);
        assertThat(post(
                        path + "/promotions",
                        BUYER,
                        "amount",
                        "2.50",
                        "reason",
                        "fête",
                        "ends",
                        LocalDate.now(clock).toString()))
                .hasStatus(303);
        assertThat(get(path, BUYER)).bodyText().contains("350 g", "7,14", "2,50", "2,80", "En promotion");
        assertThat(post(path + "/status", BUYER, "status", "ENDED")).hasStatus(303);
        assertThat(get("/prices/" + path.substring("/articles/".length()))).hasStatus(404);
    }

    @Test
    void membersSeeHowAPriceComesAbout() {
        assertThat(get("/prices?q=acacia")).hasStatusOk().bodyText().contains("Miel d’acacia");
        assertThat(get("/prices/" + honey.value())).hasStatusOk().bodyText().contains("5,00", "7,00", "6,33", "16,667");
        assertThat(mvc.get().uri("/prices")).hasStatus(302);
    }

    @Test
    void manyAreChangedAtOnceAfterALook() {
        var which = "department=" + department.value() + "&change=ORIGIN&ORIGIN=Drôme";
        assertThat(get("/articles/edits/new?department=" + department.value(), BUYER))
                .hasStatusOk();
        assertThat(get("/articles/edits/new?" + which, BUYER)).bodyText().contains("Miel d’acacia", "Drôme");
        var done = post("/articles/edits?" + which, BUYER);
        var path = done.getResponse().getRedirectedUrl();
        assertThat(path).matches("/articles/edits/\\d+");
        assertThat(articles.find(honey).terms().origin()).isEqualTo("Drôme");
        assertThat(get(path, BUYER)).bodyText().contains("Tout annuler");
        assertThat(post(path + "/undoing", BUYER)).hasStatus(303);
        assertThat(articles.find(honey).terms().origin()).isNull();
        for (var change : Edit.Change.values()) {
            assertThat(get("/articles/edits/new?change=" + change, BUYER)
                            .getResponse()
                            .getStatus())
                    .as(change.name())
                    .isIn(200, 422);
        }
        assertThat(get("/articles/edits/new?change=PERCENT&PERCENT=1000", BUYER))
                .hasStatus(422);
        assertThat(get("/articles/edits/" + 999_999_999, BUYER)).hasStatus(404);
    }

    @Test
    void twinsAreShown() {
        assortment.piece("MIEL D’ACACIA", department);
        assertThat(get("/articles/twins", BUYER)).hasStatusOk().bodyText().contains("Garder Miel d’acacia");
    }

    @Test
    void theShopIsSetUp() {
        var settings = new String[] {ArticlesPermissions.SETTINGS};
        assertThat(post("/articles/settings/departments", settings, "name", "Vrac", "kind", "GOODS"))
                .hasStatus(303);
        assertThat(post("/articles/settings/departments", settings, "name", "Vrac", "kind", "GOODS"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà pris");
        var bulk = departments.all().stream()
                .filter(one -> one.name().equals("Vrac"))
                .findFirst()
                .orElseThrow();
        var path = "/articles/settings/departments/" + bulk.id().value();
        assertThat(post(path + "/rules", settings, "percent", "100", "starts", "2026-01-01"))
                .hasStatus(422);
        assertThat(post(path + "/rules", settings, "percent", "18.667", "starts", "2026-01-01"))
                .hasStatus(303);
        assertThat(get(path, settings)).bodyText().contains("18,667 %");
        assertThat(post(path, settings, "name", "Vrac sec", "kind", "GOODS", "ended", "true"))
                .hasStatus(303);
        assertThat(post("/articles/settings/families", settings, "name", "Thés"))
                .hasStatus(303);
        assertThat(get("/articles/settings", settings)).bodyText().contains("Vrac sec", "Thés");
        assertThat(get("/articles/settings/vat", settings)).bodyText().contains("Taux normal", "20");
        assertThat(post("/articles/settings/vat", settings, "name", "Taux de Corse"))
                .hasStatus(303);
        assertThat(post("/articles/settings/vat/rates", settings, "vat", "1", "percent", "6", "starts", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce jour a commencé");
        assertThat(get("/articles/settings/codes", settings)).bodyText().contains("24", "prix", "Bio");
        assertThat(post(
                        "/articles/settings/codes/patterns",
                        settings,
                        "prefix",
                        "30",
                        "item",
                        "5",
                        "carries",
                        "PRICE",
                        "decimals",
                        "2"))
                .hasStatus(422);
        assertThat(post("/articles/settings/codes/prefix", settings, "first", "30"))
                .hasStatus(422)
                .bodyText()
                .contains("commence par 2");
        assertThat(post("/articles/settings/codes/prefix", settings, "first", "21"))
                .hasStatus(303);
        assertThat(codes.giveInStore(honey)).startsWith("210000000001");
        codes.begin("20");
        assertThat(post("/articles/settings/codes/labels", settings, "name", "Nature & Progrès"))
                .hasStatus(303);
        assertThat(get("/articles/settings", BUYER)).hasStatus(403);
    }

    @Test
    void aPhotoIsKeptAndNothingElse() throws Exception {
        var path = "/articles/" + honey.value() + "/photo";
        assertThat(get(path)).hasStatus(404);
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        assertThat(upload(path, picture.toByteArray())).hasStatus(303);
        assertThat(get(path)).hasStatusOk().hasContentType("image/jpeg");
        assertThat(upload(path, "<script>".getBytes(StandardCharsets.US_ASCII))).hasStatus(409);
    }

    @Test
    void programsReadArticlesAndScans() {
        var code = codes.of(honey).getFirst().code();
        assertThat(get("/api/v1/articles/scans/" + code, ArticlesPermissions.READ))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.article.name")
                .isEqualTo("Miel d’acacia");
        assertThat(get("/api/v1/articles/scans/0000", ArticlesPermissions.READ)).hasStatus(404);
        assertThat(get("/api/v1/articles?after=" + (honey.value() - 1), ArticlesPermissions.READ))
                .bodyText()
                .contains("acacia");
        assertThat(get("/api/v1/articles")).hasStatus(403);
    }

    private MvcTestResult get(String path, String... permissions) {
        return mvc.get().uri(path).with(People.who(context, permissions)).exchange();
    }

    private MvcTestResult post(String path, String[] permissions, String... fields) {
        var request =
                mvc.post().uri(path).with(People.who(context, permissions)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult upload(String path, byte[] content) {
        return mvc.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("photo", "a.png", "image/png", content))
                .with(People.who(context, BUYER))
                .with(csrf())
                .exchange();
    }
}
