package coop.cabas.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.Codes;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.math.BigDecimal;
import java.time.LocalDate;

@ModuleTest(extraIncludes = {"access", "mail"})
class StockPagesTest {

    private static final String[] KEEPER = {StockPermissions.MOVE, StockPermissions.READ};
    private static final String[] SETTINGS = {StockPermissions.SETTINGS};

    @Autowired
    Stock stock;

    @Autowired
    Reasons reasons;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    ArticleId semolina;
    String code;

    @BeforeEach
    void semolina() {
        var assortment = new Assortment(context);
        semolina = assortment.piece("Semoule", assortment.department("16.667", false));
        code = context.getBean(Codes.class).giveInStore(semolina);
    }

    @Test
    void aVolunteerSaysALossWithAPhone() {
        var broken = String.valueOf(reasons.all().stream()
                .filter(one -> one.name().equals("Casse"))
                .findFirst()
                .orElseThrow()
                .id()
                .value());
        assertThat(get("/stock/moves/new?code=" + code, KEEPER))
                .hasStatusOk()
                .bodyText()
                .contains("Semoule");
        assertThat(get("/stock/moves/new?code=404", KEEPER))
                .hasStatus(422)
                .bodyText()
                .contains("Aucun article");
        assertThat(post("/stock/moves", KEEPER, "code", "404", "quantity", "1", "reason", broken, "note", "tombé"))
                .hasStatus(422)
                .bodyText()
                .contains("tombé", "Aucun article");
        assertThat(post("/stock/moves", KEEPER, "code", code, "quantity", "", "reason", broken))
                .hasStatus(422);
        assertThat(post("/stock/moves", KEEPER, "code", code, "quantity", "2", "reason", broken, "note", "tombé"))
                .hasStatus(303);
        assertThat(stock.level(semolina).quantity()).isEqualByComparingTo("-2");
        var path = "/stock/articles/" + semolina.value();
        assertThat(get(path, StockPermissions.READ))
                .bodyText()
                .contains("− 2 pièces", "Casse", "tombé")
                .doesNotContain("Corriger");
        var move = stock.moves(semolina).getFirst().id().value();
        assertThat(post(path + "/moves/" + move + "/reversal", KEEPER)).hasStatus(303);
        assertThat(stock.level(semolina).quantity()).isZero();
        assertThat(get("/articles/" + semolina.value(), "articles.read", StockPermissions.READ))
                .bodyText()
                .contains("En stock");
    }

    @Test
    void levelsAreShownOfTodayAndOfThen() {
        for (var show : new String[] {"THERE", "NEGATIVE", "NOTHING", "ALL", "NONSENSE"}) {
            assertThat(get("/stock?q=semoule&show=" + show, StockPermissions.READ))
                    .as(show)
                    .hasStatusOk();
        }
        assertThat(get("/stock?show=ALL&day=2020-01-01", StockPermissions.READ)).hasStatusOk();
        assertThat(get("/stock")).hasStatus(403);
        stock.move(semolina, found(), BigDecimal.TEN, "", LocalDate.of(2026, 11, 20), null);
        var last = semolina.value() - 1;
        assertThat(get("/api/v1/stock-levels?after=" + last, StockPermissions.READ))
                .hasStatusOk()
                .bodyText()
                .contains("\"article\":" + semolina.value());
        assertThat(get("/api/v1/stock-levels?day=2026-11-19&after=" + last, StockPermissions.READ))
                .hasStatusOk()
                .bodyText()
                .contains("\"quantity\":0");
        assertThat(get("/api/v1/stock-levels?day=hier", StockPermissions.READ)).hasStatus(404);
        assertThat(mvc.get().uri("/stock")).hasStatus(302);
        assertThat(get("/stock/articles/999999999", StockPermissions.READ)).hasStatus(404);
    }

    @Test
    void reasonsAreTheCoopsOwn() {
        assertThat(post("/stock/reasons", SETTINGS, "name", "Compost", "kind", "LOSS"))
                .hasStatus(303);
        assertThat(post("/stock/reasons", SETTINGS, "name", "Compost", "kind", "LOSS"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà pris");
        assertThat(post("/stock/reasons", SETTINGS, "name", "", "kind", "LOSS")).hasStatus(422);
        assertThat(get("/stock/reasons", SETTINGS)).bodyText().contains("Compost", "Ne plus proposer");
    }

    private ReasonId found() {
        return reasons.all().stream()
                .filter(one -> one.name().equals("Retrouvé"))
                .findFirst()
                .orElseThrow()
                .id();
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
}
