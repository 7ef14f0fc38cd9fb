package coop.cabas.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.articles.Article;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.Codes;
import coop.cabas.articles.ContentUnit;
import coop.cabas.articles.DepartmentId;
import coop.cabas.articles.Prices;
import coop.cabas.articles.Status;
import coop.cabas.papers.Formats;
import coop.cabas.shared.Money;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** From a new price to the label that tells it. */
@ModuleTest(extraIncludes = {"access", "mail", "articles", "files"})
class LabelsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Labels labels;

    @Autowired
    Articles articles;

    @Autowired
    Prices prices;

    @Autowired
    Formats formats;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Assortment assortment;
    DepartmentId grocery;
    String name;
    ArticleId honey;

    @BeforeEach
    void honey() {
        clock.set("2026-11-24T09:30");
        assortment = new Assortment(context);
        grocery = assortment.department("16.667", false);
        name = "Miel n° " + COUNT.incrementAndGet();
        honey = packed(name);
    }

    @Test
    void anArticleWaitsUntilItsLabelHangs() {
        assertThat(why(honey)).containsExactly(Waiting.Why.NEW);
        var printing = labels.gather(List.of(honey));
        assertThat(why(honey)).as("printed is not hung").containsExactly(Waiting.Why.NEW);

        labels.hang(printing);
        assertThat(why(honey)).isEmpty();
        assertThat(labels.latest().getFirst()).isEqualTo(new Printing(printing, clock.instant(), clock.instant(), 1));
    }

    @Test
    void anotherPriceAsksForAnotherLabelAndTheFirstPriceAgainForNone() {
        labels.hang(labels.gather(List.of(honey)));
        clock.advance(Duration.ofHours(1));
        prices.set(honey, Money.of("7.50"), clock.instant(), "hausse", true);

        assertThat(waiting(honey)).singleElement().satisfies(one -> {
            assertThat(one.why()).isEqualTo(Waiting.Why.PRICE);
            assertThat(one.hung()).isEqualTo(Money.of("7.00"));
            assertThat(one.price()).isEqualTo(Money.of("7.50"));
        });
        clock.advance(Duration.ofHours(1));
        prices.set(honey, Money.of("7.00"), clock.instant(), "erreur", true);
        assertThat(waiting(honey)).isEmpty();
    }

    @Test
    void aPromotionAsksForALabelWhenItBeginsAndWhenItEnds() {
        labels.hang(labels.gather(List.of(honey)));
        var now = clock.instant();
        prices.promote(
                honey, Money.of("6.00"), now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(3)), "promo", true);
        assertThat(waiting(honey)).isEmpty();

        clock.advance(Duration.ofDays(2));
        assertThat(why(honey)).containsExactly(Waiting.Why.PRICE);
        var printing = labels.gather(List.of(honey));
        assertThat(labels.of(printing)).singleElement().satisfies(label -> {
            assertThat(label.isPromotion()).isTrue();
            assertThat(label.regular()).isEqualTo(Money.of("7.00"));
        });
        labels.hang(printing);
        assertThat(waiting(honey)).isEmpty();

        clock.advance(Duration.ofDays(2));
        assertThat(why(honey)).as("nobody has said anything").containsExactly(Waiting.Why.PRICE);
    }

    @Test
    void whatIsChangedBetweenPrintingAndHangingWaitsAgain() {
        var printing = labels.gather(List.of(honey));
        clock.advance(Duration.ofMinutes(5));
        prices.set(honey, Money.of("7.50"), clock.instant(), "hausse", true);
        labels.hang(printing);

        assertThat(why(honey)).containsExactly(Waiting.Why.PRICE);
    }

    @Test
    void anotherOriginAsksForAnotherLabel() {
        labels.hang(labels.gather(List.of(honey)));
        var article = articles.find(honey);
        articles.change(honey, article.version(), terms(name, "Espagne"));

        assertThat(why(honey)).containsExactly(Waiting.Why.WORDS);
    }

    @Test
    void whatIsNotSoldWantsNoLabel() {
        articles.become(honey, Status.OUT_OF_SEASON);
        assertThat(waiting(honey)).isEmpty();
        articles.become(honey, Status.ACTIVE);
        assertThat(why(honey)).containsExactly(Waiting.Why.NEW);
    }

    @Test
    void labelsArePrintedButThatWhichLacksSomething() throws Exception {
        var fresh = assortment.department("18.7", true);
        var pears = assortment.priced("Poires n° " + COUNT.get(), fresh, "1.0000", "3.00");
        var printing = gathered(honey, pears);

        assertThat(get(printing, "labels.print"))
                .hasStatusOk()
                .bodyText()
                .contains("1 étiquette retenue", "l’origine manque", "la catégorie manque", "24 × 70 × 36 mm (rayon)");
        var pdf = get(
                printing + "/labels.pdf?copies=2&format="
                        + formats.labels().getLast().id(),
                "labels.print");
        assertThat(pdf).hasStatusOk();
        try (var sheet = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(sheet);
            assertThat(text).contains("500").doesNotContain("Poires");
            assertThat(text.split(name + "\\b", -1)).as("two copies").hasSize(3);
        }
    }

    @Test
    void whatWasHeldBackGoesOnWaiting() {
        var pears = assortment.priced("Poires", assortment.department("18.7", true), "1.0000", "3.00");
        labels.hang(labels.gather(List.of(honey, pears)));

        assertThat(waiting(honey)).isEmpty();
        assertThat(why(pears)).containsExactly(Waiting.Why.NEW);
    }

    @Test
    void printedAgainTheyAreWhatTheyAreToBeNow() {
        var printing = gathered(honey);
        assertThat(post(printing + "/hung", "labels.print")).hasStatus3xxRedirection();
        assertThat(waiting(honey)).isEmpty();

        var again = post(printing + "/again", "labels.print").getResponse().getRedirectedUrl();
        assertThat(again).isNotEqualTo(printing);
        assertThat(get(String.valueOf(again), "labels.print")).bodyText().contains("pas encore posées");
        assertThat(get("/labels", "labels.print")).hasStatusOk().bodyText().contains("pas encore posées");
    }

    @Test
    void onlyThoseWhoMayPrintDo() {
        assertThat(get("/labels", "articles.read")).hasStatus(403);
        assertThat(post("/labels/printings", "articles.read")).hasStatus(403);
        assertThat(post("/labels/printings", "labels.print")).hasStatus(409);
        assertThat(get("/labels/printings/999999999", "labels.print")).hasStatus(404);
        assertThat(get("/labels/printings/999999999/labels.pdf?format=1", "labels.print"))
                .hasStatus(404);
        assertThat(mvc.get().uri("/labels")).hasStatus3xxRedirection();
    }

    @Test
    void theScaleIsToldWhatIsWeighedAndWhyTheRestIsLeftOut() {
        var ham = weighed("Jambon à la coupe");
        context.getBean(Codes.class).give(ham, "2412345000000");
        prices.set(ham, Money.of("23.90"), clock.instant(), "prix", true);
        weighed("Fromage sans numéro");
        assertThat(get("/labels/scale", "labels.print"))
                .hasStatusOk()
                .bodyText()
                .contains("Fromage sans numéro", "Télécharger")
                .doesNotContain("Jambon à la coupe");
        assertThat(get("/labels/scale/articles.csv", "labels.print"))
                .hasStatusOk()
                .bodyText()
                .contains("12345;Jambon")
                .contains(";2390;");
        assertThat(get("/labels/scale")).hasStatus(403);
    }

    private ArticleId weighed(String name) {
        return articles.add(
                new Article.Terms(
                        name,
                        grocery,
                        null,
                        assortment.vat("Taux réduit"),
                        true,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of()),
                Status.ACTIVE);
    }

    private ArticleId packed(String name) {
        var id = assortment.priced(name, grocery, "5.0000", "7.00");
        articles.change(id, articles.find(id).version(), terms(name, "France"));
        return id;
    }

    private Article.Terms terms(String name, String origin) {
        return new Article.Terms(
                name,
                grocery,
                null,
                assortment.vat("Taux réduit"),
                false,
                new BigDecimal("0.5"),
                ContentUnit.KG,
                null,
                null,
                true,
                null,
                origin,
                null,
                null,
                null,
                Set.of());
    }

    private List<Waiting> waiting(ArticleId article) {
        return labels.waiting().stream()
                .filter(one -> one.article().equals(article))
                .toList();
    }

    private List<Waiting.Why> why(ArticleId article) {
        return waiting(article).stream().map(Waiting::why).toList();
    }

    private String gathered(ArticleId... chosen) {
        var result = mvc.post()
                .uri("/labels/printings")
                .with(csrf())
                .with(People.who(context, "labels.print"))
                .param(
                        "article",
                        List.of(chosen).stream()
                                .map(id -> Long.toString(id.value()))
                                .toArray(String[]::new))
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(String path, String... permissions) {
        return mvc.get().uri(path).with(People.who(context, permissions)).exchange();
    }

    private MvcTestResult post(String path, String... permissions) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .with(People.who(context, permissions))
                .exchange();
    }
}
