package coop.cabas.stock.inventories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.Codes;
import coop.cabas.articles.DepartmentId;
import coop.cabas.articles.Pattern;
import coop.cabas.articles.Patterns;
import coop.cabas.articles.Status;
import coop.cabas.stock.Reasons;
import coop.cabas.stock.Stock;
import coop.cabas.stock.StockPermissions;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ModuleTest(extraIncludes = {"access", "mail"})
class InventoryPagesTest {

    private static final String[] COUNTER = {StockPermissions.COUNT};
    private static final String[] KEEPER = {StockPermissions.POST};

    @Autowired
    Inventories inventories;

    @Autowired
    Stock stock;

    @Autowired
    Codes codes;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Assortment assortment;
    DepartmentId grocery;
    ArticleId semolina;
    String code;

    @BeforeEach
    void semolina() {
        assortment = new Assortment(context);
        grocery = assortment.department("16.667", false);
        semolina = assortment.piece("Semoule fine", grocery);
        code = codes.giveInStore(semolina);
        find("Retrouvé", "6");
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void itIsOpenedForTheDepartmentsThatAreTicked() {
        assertThat(get("/stock/inventories/new", KEEPER)).bodyText().contains("Inventaire du 23 novembre 2026");
        var department = String.valueOf(grocery.value());
        assertThat(post("/stock/inventories", KEEPER, "name", "Épicerie", "whole", "false"))
                .hasStatus(422)
                .bodyText()
                .contains("au moins un rayon", "Épicerie");
        assertThat(post("/stock/inventories", KEEPER, "name", "", "whole", "false", "department", department))
                .hasStatus(422);
        assertThat(post("/stock/inventories", KEEPER, "name", "Épicerie", "whole", "false", "department", department))
                .hasStatus(303);
        assertThat(post("/stock/inventories", KEEPER, "name", "Encore", "whole", "false", "department", department))
                .hasStatus(422)
                .bodyText()
                .contains("déjà dans un inventaire ouvert", "Encore");
        assertThat(get("/stock/inventories", KEEPER)).bodyText().contains("Épicerie", "En cours");
        assertThat(get("/stock/inventories?export=csv", KEEPER)).hasStatusOk();
        assertThat(get("/stock/counting", COUNTER)).bodyText().contains("Épicerie", "0 sur 1");
    }

    @Test
    void whoeverCountsIsNotToldWhatIsExpected() {
        var here = "/stock/counting/" + open();
        assertThat(get(here, COUNTER)).hasStatusOk().bodyText().contains("Semoule fine", "0 / 1");
        assertThat(get(here + "?code=" + code, COUNTER))
                .hasStatusOk()
                .bodyText()
                .contains("Semoule fine", "value=\"" + semolina.value() + "\"")
                .doesNotContain("6 pièces");
        assertThat(get(here + "?code=semoule", COUNTER))
                .hasStatusOk()
                .bodyText()
                .contains("Articles trouvés", "fine");
        assertThat(get(here + "?code=0404", COUNTER))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"0404\"", "Aucun article");
        assertThat(count(here, "4,5", "place", "réserve")).hasStatus(303);
        assertThat(get(here + "?article=" + semolina.value(), COUNTER))
                .bodyText()
                .contains("réserve", "4,5 pièces")
                .doesNotContain("6 pièces");
        assertThat(get(here, COUNTER)).bodyText().contains("Tout est compté", "1 / 1");
        assertThat(get(here + "/list", COUNTER))
                .bodyText()
                .contains(code, "semoule")
                .doesNotContain("cost", "average", "price");
    }

    @Test
    void whatIsOddStaysOnThePageUntilItIsSaidTwice() {
        var here = "/stock/counting/" + open();
        for (var no : List.of("", "-3", "douze", "1000000", "1.2345")) {
            assertThat(count(here, no)).as(no).hasStatus(422);
        }
        assertThat(count(here, "61", "place", "réserve"))
                .hasStatus(422)
                .bodyText()
                .contains("est-ce bien cela", "value=\"61\"", "value=\"réserve\"")
                .doesNotContain("data-part=\"doubt\" hidden");
        assertThat(count(here, "61", "confirmed", "true")).hasStatus(303);
        context.getBean(Articles.class).become(semolina, Status.ENDED);
        assertThat(count(here, "1")).hasStatus(422).bodyText().contains("plus vendu");
        assertThat(post(here + "/counts", COUNTER, "article", "999999999", "quantity", "1", "request", uuid()))
                .hasStatus(404);
    }

    @Test
    void aLabelThatCarriesAWeightSaysHowMuch() {
        var patterns = context.getBean(Patterns.class);
        if (patterns.all().stream().noneMatch(pattern -> pattern.prefix().equals("26"))) {
            patterns.add(new Pattern(0, "26", 5, Pattern.Carries.WEIGHT, 3, BigDecimal.ONE));
        }
        codes.give(semolina, "2612345000000");
        assertThat(get("/stock/counting/" + open() + "?code=2612345012501", COUNTER))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"1.250\"");
    }

    @Test
    void aPhoneBringsBackWhatItCountedAndEachIsTakenByItself() {
        var id = open();
        var here = "/stock/counting/" + id;
        assertThat(get(here + "/state", COUNTER)).bodyText().contains("\"open\":true", "X-CSRF-TOKEN");
        var good = counted(uuid(), semolina.value(), "6");
        var parcel = parcel(good, counted(uuid(), semolina.value(), "61"), counted(uuid(), 999_999_999, "1"), good);
        assertThat(send(here, parcel, COUNTER))
                .hasStatusOk()
                .bodyText()
                .contains("\"trouble\":null", "est-ce bien cela", "\"doubt\":true", "existe plus");
        assertThat(send(here, parcel, COUNTER)).hasStatusOk();
        assertThat(get(here + "/state", COUNTER)).bodyText().contains("\"" + semolina.value() + "\":6");
        assertThat(send(here, parcel, KEEPER)).hasStatus(403);
        assertThat(send(here, "{}", COUNTER)).hasStatus(400);
        assertThat(send("/stock/counting/999999999", parcel, COUNTER)).hasStatus(404);
        inventories.cancel(new InventoryId(id));
        assertThat(send(here, parcel(counted(uuid(), semolina.value(), "1")), COUNTER))
                .bodyText()
                .contains("est terminé");
        assertThat(get(here, COUNTER)).bodyText().contains("ne se compte plus").doesNotContain("data-form");
        assertThat(get("/stock/counting/worker.js", COUNTER))
                .hasStatusOk()
                .bodyText()
                .contains("caches");
    }

    @Test
    void differencesAreReviewedRecountedAndPosted() {
        var id = open();
        var here = "/stock/inventories/" + id;
        count("/stock/counting/" + id, "4");
        for (var show : List.of("DIFFERENT", "WAITING", "UNCOUNTED", "ALL", "NONSENSE")) {
            assertThat(get(here + "?show=" + show, KEEPER)).as(show).hasStatusOk();
        }
        assertThat(get(here + "?export=xlsx", KEEPER)).hasStatusOk();
        assertThat(get(here, KEEPER)).bodyText().contains("Semoule fine", "1 sur 1", "Démarque inconnue");
        var line = here + "/articles/" + semolina.value();
        assertThat(get(line, KEEPER)).bodyText().contains("− 2 pièces", "Demander un nouveau compte");
        clock.advance(Duration.ofMinutes(1));
        assertThat(post(line + "/recount", KEEPER)).hasStatus(303);
        assertThat(get(here + "?show=WAITING", KEEPER)).bodyText().contains("attend un nouveau compte");
        clock.advance(Duration.ofMinutes(1));
        count("/stock/counting/" + id, "5");
        var mistake = context.getBean(Counting.class)
                .of(new InventoryId(id), semolina)
                .getFirst();
        assertThat(get(line, KEEPER)).bodyText().contains("remplacé par un nouveau compte");
        assertThat(post(line + "/counts/" + mistake.id().value() + "/withdrawal", KEEPER))
                .hasStatus(303);
        assertThat(post(line + "/counts/" + mistake.id().value() + "/withdrawal", KEEPER))
                .hasStatus(409);
        assertThat(post(here + "/posting", KEEPER, "emptied", "false")).hasStatus(303);
        assertThat(post(here + "/posting", KEEPER)).hasStatus(409);
        assertThat(stock.level(semolina).quantity()).isEqualByComparingTo("4");
        assertThat(get(here + "?show=ALL", KEEPER))
                .bodyText()
                .contains("Validé", "Semoule fine")
                .doesNotContain("Abandonner");
        assertThat(get(line, KEEPER)).hasStatusOk();
    }

    @Test
    void othersSeeNothingOfIt() {
        var id = open();
        for (var path : List.of("/stock/inventories", "/stock/inventories/new", "/stock/inventories/" + id)) {
            assertThat(get(path, COUNTER)).as(path).hasStatus(403);
            assertThat(mvc.get().uri(path)).as(path).hasStatus(302);
        }
        assertThat(get("/stock/counting/" + id, KEEPER)).hasStatus(403);
        assertThat(get("/stock/counting/999999999", COUNTER)).hasStatus(404);
        assertThat(get("/stock/inventories/999999999", KEEPER)).hasStatus(404);
        assertThat(get("/stock/inventories/" + id + "/articles/999999999", KEEPER))
                .hasStatus(404);
        assertThat(post("/stock/inventories/" + id + "/cancellation", COUNTER)).hasStatus(403);
        assertThat(post("/stock/inventories/" + id + "/cancellation", KEEPER)).hasStatus(303);
        assertThat(get("/stock/inventories/" + id, KEEPER)).bodyText().contains("Abandonné");
    }

    private long open() {
        return inventories.open("Épicerie", List.of(grocery)).value();
    }

    private MvcTestResult count(String here, String quantity, String... more) {
        var fields = new String[6 + more.length];
        System.arraycopy(
                new String[] {"article", String.valueOf(semolina.value()), "quantity", quantity, "request", uuid()},
                0,
                fields,
                0,
                6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return post(here + "/counts", COUNTER, fields);
    }

    private String parcel(String... counts) {
        return "{\"sent\":%d,\"counts\":[%s]}".formatted(clock.millis(), String.join(",", counts));
    }

    private String counted(String request, long article, String quantity) {
        return "{\"request\":\"%s\",\"article\":%d,\"quantity\":\"%s\",\"place\":\"\",\"at\":%d,\"confirmed\":false}"
                .formatted(request, article, quantity, clock.millis());
    }

    private MvcTestResult send(String here, String parcel, String... permissions) {
        return mvc.post()
                .uri(here + "/parcels")
                .with(People.who(context, permissions))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(parcel)
                .exchange();
    }

    private void find(String why, String quantity) {
        var reason = context.getBean(Reasons.class).all().stream()
                .filter(one -> one.name().equals(why))
                .findFirst()
                .orElseThrow();
        stock.move(semolina, reason.id(), new BigDecimal(quantity), "", LocalDate.now(clock), null);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
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
