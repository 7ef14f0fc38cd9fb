package coop.cabas.articles.openfoodfacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.Codes;
import coop.cabas.articles.ContentUnit;
import coop.cabas.articles.GoodsLabels;
import coop.cabas.barcodes.Ean13;
import coop.cabas.outbound.LocalOutbound;
import coop.cabas.outbound.Outbound;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Against a server on this machine, which stands for Open Food Facts. */
@ModuleTest(extraIncludes = {"access", "mail"})
class OpenFoodFactsTest {

    private static final String[] BUYER = {ArticlesPermissions.READ, ArticlesPermissions.CHANGE};
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String JAM = """
            {"code": "1", "status": 1, "product": {"product_name": "Jam", "product_name_fr": "Confiture  de\\u0000 <b>figues</b>",
             "brands": "Les Figuiers, Autre", "quantity": "2 x 250 g", "origins": "Drôme", "labels_tags": ["en:organic", "en:nonsense", 4]}}
            """;

    /** What the server answers with. */
    private static volatile int status;

    private static volatile String body;
    private static volatile boolean slow;
    private static volatile String agent;

    @TestConfiguration(proxyBeanMethods = false)
    static class Local {

        private static final HttpServer SERVER = start();

        @Bean
        @Primary
        Outbound localOutbound() {
            return LocalOutbound.on(SERVER.getAddress().getPort());
        }

        @Bean
        @Primary
        Site localSite() {
            return new Site(URI.create(
                    "http://world.openfoodfacts.org:" + SERVER.getAddress().getPort()));
        }

        private static HttpServer start() {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
                server.createContext("/api/v2/product/", Local::answer);
                server.start();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void answer(HttpExchange exchange) throws IOException {
            agent = exchange.getRequestHeaders().getFirst("User-Agent");
            if (slow) {
                try {
                    Thread.sleep(Duration.ofSeconds(5));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    @Autowired
    OpenFoodFacts facts;

    @Autowired
    Articles articles;

    @Autowired
    Codes codes;

    @Autowired
    GoodsLabels labels;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    ArticleId jam;
    String path;

    @BeforeEach
    void jam() {
        var assortment = new Assortment(context);
        jam = assortment.piece("Confiture", assortment.department("16.667", false));
        codes.give(jam, Ean13.of("301", COUNT.incrementAndGet()));
        path = "/articles/" + jam.value() + "/openfoodfacts";
        facts.choose("contact@cabas.example");
        status = 200;
        body = JAM;
        slow = false;
        agent = "";
    }

    @Test
    void nobodyIsAskedUntilTheCoopWantsIt() {
        facts.choose(null);
        assertThat(get("/articles/" + jam.value(), BUYER))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Compléter avec Open Food Facts");
        assertThat(get(path, BUYER)).hasStatus(404);
        assertThat(agent).isEmpty();
        var setting = "/articles/settings/openfoodfacts";
        assertThat(get(setting, ArticlesPermissions.SETTINGS)).hasStatusOk();
        assertThat(get(setting, BUYER)).hasStatus(403);
        for (var nonsense : new String[] {"", "nobody", "a@b", "x\r\ny@example.org"}) {
            assertThat(post(setting, new String[] {ArticlesPermissions.SETTINGS}, "asked", "true", "contact", nonsense))
                    .as(nonsense)
                    .hasStatus(422);
        }
        assertThat(post(
                        setting,
                        new String[] {ArticlesPermissions.SETTINGS},
                        "asked",
                        "true",
                        "contact",
                        "achats@cabas.example"))
                .hasStatus(303);
        assertThat(get("/articles/" + jam.value(), BUYER)).bodyText().contains("Compléter avec Open Food Facts");
        assertThat(get("/articles/" + jam.value(), ArticlesPermissions.READ))
                .bodyText()
                .doesNotContain("Compléter avec Open Food Facts");
        get(path, BUYER);
        assertThat(agent).isEqualTo("Cabas/0.1 (achats@cabas.example)");
        assertThat(post(setting, new String[] {ArticlesPermissions.SETTINGS}, "contact", "achats@cabas.example"))
                .hasStatus(303);
        assertThat(facts.contact()).isEmpty();
    }

    @Test
    void onlyWhatIsTickedIsTaken() {
        var before = articles.find(jam);
        assertThat(get(path, BUYER))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Confiture de &lt;b>figues&lt;/b>",
                        "Les Figuiers",
                        "Drôme",
                        "Bio",
                        "0.5 KG",
                        "ODbL",
                        "chez nous")
                .doesNotContain("Autre");
        assertThat(articles.find(jam)).as("nothing is written before").isEqualTo(before);
        var bio = labels.all().stream()
                .filter(label -> label.name().equals("Bio"))
                .findFirst()
                .orElseThrow();
        assertThat(post(
                        path,
                        BUYER,
                        "version",
                        String.valueOf(before.version()),
                        "brand",
                        "Les Figuiers",
                        "content",
                        "0.5 KG",
                        "label",
                        String.valueOf(bio.id())))
                .hasStatus(303);
        var terms = articles.find(jam).terms();
        assertThat(terms.name()).isEqualTo("Confiture");
        assertThat(terms.origin()).isNull();
        assertThat(terms.brand()).isEqualTo("Les Figuiers");
        assertThat(terms.content()).isEqualByComparingTo(new BigDecimal("0.5"));
        assertThat(terms.unit()).isEqualTo(ContentUnit.KG);
        assertThat(terms.labels()).containsExactly(bio.id());
        assertThat(get(path, BUYER)).bodyText().doesNotContain("Les Figuiers", "Bio<");
        assertThat(post(path, BUYER, "version", String.valueOf(before.version()), "origin", "Drôme"))
                .as("somebody changed it meanwhile")
                .hasStatus(409);
        assertThat(post(path, BUYER, "version", "2")).hasStatus(409);
        assertThat(post(path, BUYER, "version", "2", "content", "a lot")).hasStatus(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"status\": 0} | ne connaît pas le code",
                "200 | {\"status\": 0, \"status_verbose\": \"product not found\"} | ne connaît pas le code",
                "429 | slow down | très demandé",
                "503 | slow down | très demandé",
                "500 | oops | erreur 500",
                "200 | <html> | illisible",
                "200 | [] | illisible",
                "200 | {\"status\": 1, \"product\": 3} | illisible"
            })
    void anAnswerThatIsNoneIsASentence(int answered, String said, String sentence) {
        status = answered;
        body = said;
        assertThat(get(path, BUYER)).hasStatus(422).bodyText().contains(sentence);
    }

    @Test
    void aServerThatDawdlesOrSwampsIsASentence() {
        slow = true;
        assertThat(get(path, BUYER)).hasStatus(422).bodyText().contains("world.openfoodfacts.org");
        slow = false;
        body = "{\"product\": \"" + "x".repeat(300_000) + "\"}";
        assertThat(get(path, BUYER)).hasStatus(422).bodyText().contains("world.openfoodfacts.org");
    }

    @Test
    void whatSaysNothingProposesNothing() {
        body =
                "{\"status\": 1, \"product\": {\"product_name\": \" \", \"brands\": \",\", \"quantity\": {}, \"origins\": null}}";
        assertThat(get(path, BUYER)).hasStatusOk().bodyText().contains("Rien de nouveau");
        body = "{\"status\": 1, \"product\": {\"product_name\": \"" + "é".repeat(500)
                + "\", \"product_quantity\": 400, \"product_quantity_unit\": \"g\"}}";
        assertThat(get(path, BUYER)).hasStatusOk().bodyText().contains("é".repeat(120), "0.4 KG");
    }

    @Test
    void articlesWithoutAnEanAreNotAskedAbout() {
        var assortment = new Assortment(context);
        var loose = assortment.piece("Figues", assortment.department("16.667", true));
        codes.giveInStore(loose);
        assertThat(get("/articles/" + loose.value() + "/openfoodfacts", BUYER)).hasStatus(404);
        assertThat(get("/articles/999999999/openfoodfacts", BUYER)).hasStatus(404);
        assertThat(get(path, ArticlesPermissions.READ)).hasStatus(403);
        assertThat(mvc.get().uri(path)).hasStatus(302);
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
