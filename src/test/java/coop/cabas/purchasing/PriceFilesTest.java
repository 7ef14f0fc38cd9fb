package coop.cabas.purchasing;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.cabas.articles.Codes;
import coop.cabas.articles.Prices;
import coop.cabas.purchasing.forms.Doubt;
import coop.cabas.purchasing.forms.Finding;
import coop.cabas.purchasing.prices.Comparison.Change;
import coop.cabas.purchasing.prices.PriceFileId;
import coop.cabas.purchasing.prices.PriceFiles;
import coop.cabas.shared.NotFound;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

@ModuleTest(extraIncludes = {"access", "mail", "stock"})
class PriceFilesTest {

    private static final String FIRST = """
            Référence;EAN;Désignation;Colisage;Prix HT;Remise;Ecotaxe
            A1;3017620422003;Pâte à tartiner;6;3,1234;10;0,05
            A2;;Farine de blé;10;0,9;;
            A3;3228857000166;Pain de mie;8;1,45;;
            """;

    private static final String SECOND = """
            Référence;EAN;Désignation;Colisage;Prix HT;Remise;Ecotaxe
            A1;3017620422003;Pâte à tartiner;6;3,3;10;0,05
            A2;;Farine de blé;12;0,85;;
            A4;;Semoule;6;1,1;;
            """;

    @Autowired
    PriceFiles prices;

    @Autowired
    Offers offers;

    @Autowired
    Suppliers suppliers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Goods goods;
    SupplierId supplier;
    LocalDate today;

    @BeforeEach
    void supplier() {
        goods = new Goods(context);
        supplier = goods.supplier("");
        today = LocalDate.now(clock);
    }

    @Test
    void aListIsTakenAsAWholeAndKnowsTheShopsArticlesByTheirCodes() {
        var spread = goods.article("Pâte à tartiner");
        context.getBean(Codes.class).giveAsItIs(spread, fresh("3017620422003"));

        var taken = prices.take(hand(FIRST), false, true);

        assertThat(taken.added()).isEqualTo(3);
        var all = offers.of(supplier);
        assertThat(all).extracting(Offer::reference).containsExactlyInAnyOrder("A1", "A2", "A3");
        var first = named("A1");
        assertThat(first.pack()).isEqualByComparingTo("6");
        assertThat(first.price()).isNotNull();
        assertThat(first.price().gross()).isEqualByComparingTo("3.1234");
        assertThat(first.price().costs()).isEqualByComparingTo("0.05");
        assertThat(first.net()).isEqualByComparingTo("2.8611");
        assertThat(suppliers.find(supplier).priceMap()).isNotNull();
    }

    /** Codes stand for one article in the whole database of the tests: the first who has it keeps it. */
    private String fresh(String code) {
        return context.getBean(Codes.class).holder(code).isPresent() ? "9" + code : code;
    }

    @Test
    void theNextListShowsWhatChangesBeforeAnythingDoes() {
        prices.take(hand(FIRST), false, false);
        var next = hand(SECOND);

        var comparison = prices.look(next).comparison();

        assertThat(comparison.count(Change.DEARER)).isEqualTo(1);
        assertThat(comparison.count(Change.CHEAPER)).isEqualTo(1);
        assertThat(comparison.count(Change.NEW)).isEqualTo(1);
        assertThat(comparison.vanished()).extracting(Offer::reference).containsExactly("A3");
        assertThat(named("A1").net()).as("nothing changed yet").isEqualByComparingTo("2.8611");

        var taken = prices.take(next, true, false);

        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.repriced()).isEqualTo(2);
        assertThat(taken.ended()).isEqualTo(1);
        assertThat(named("A2").pack()).isEqualByComparingTo("12");
        assertThat(named("A3").ended()).isTrue();
        var again = prices.take(hand(SECOND), true, false);
        assertThat(again.added() + again.repriced() + again.ended())
                .as("the same list again")
                .isZero();
        prices.take(hand(FIRST), false, false);
        assertThat(named("A3").ended()).as("on the list again").isFalse();
    }

    @Test
    void articlesCostWhatTheirFirstSupplierAsks() {
        var flour = goods.article("Farine");
        prices.take(hand(FIRST), false, false);
        var offer = named("A2");
        var terms = Offers.terms(offer);
        offers.change(
                offer.id(), new Offers.Terms(terms.reference(), null, terms.label(), flour, terms.pack(), 1, 1, null));

        prices.take(hand(SECOND), false, true);

        assertThat(context.getBean(Prices.class).costs(flour).getFirst().amount())
                .isEqualByComparingTo("0.85");
    }

    @Test
    void ofHundredsWhoTakeItOneDoes() throws Exception {
        var id = hand(FIRST);
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (var i = 0; i < 100; i++) {
            acts.add(() -> done(() -> prices.take(id, false, false), "purchasing.refused.taken"));
        }
        assertThat(race(acts)).isEqualTo(1);
        assertThat(offers.of(supplier)).hasSize(3);
    }

    @Test
    void whatIsThrownAwayLeavesNoTrace() {
        var before = files();
        var id = hand(FIRST);
        prices.discard(id);

        assertThat(files()).isEqualTo(before);
        assertThat(offers.of(supplier)).isEmpty();
        assertThatThrownBy(() -> prices.find(id)).isInstanceOf(NotFound.class);
        assertRefused(() -> hand("bonjour"), "purchasing.refused.unreadable");
        assertThat(files()).isEqualTo(before);
        var taken = hand(FIRST);
        prices.take(taken, false, false);
        assertRefused(() -> prices.discard(taken), "purchasing.refused.taken");
    }

    @Test
    void movedColumnsAreReadAllTheSame() {
        prices.take(hand(FIRST), false, false);
        var moved = prices.look(hand("""
                Désignation;Prix HT;Colisage;EAN;Référence
                Farine de blé;0,95;10;;A2
                """));

        assertThat(moved.comparison().count(Change.DEARER)).isEqualTo(1);
        assertThat(moved.content().findings()).extracting(Finding::doubt).doesNotContain(Doubt.PRICE_UNREADABLE);
    }

    @Test
    void aRealListOfThreeSheetsIsTaken() throws IOException {
        var file = Path.of("../shared/data/aemsoft/fournisseurs/TARIF EXCEL 2021.xlsx");
        assumeTrue(Files.exists(file), "the real files are not on this machine");
        var id = prices.hand(supplier, "TARIF EXCEL 2021.xlsx", Files.readAllBytes(file), today);

        var taken = prices.take(id, false, false);

        var lines = prices.look(id).content().lines().size();
        assertThat(lines).isEqualTo(353);
        assertThat(taken.added()).isBetween(lines - 10, lines);
        var known = offers.of(supplier).stream()
                .filter(offer -> "0000506".equals(offer.reference()))
                .findFirst()
                .orElseThrow();
        assertThat(known.net()).isEqualByComparingTo("6.3");
        assertThat(prices.take(prices.hand(supplier, "encore.xlsx", Files.readAllBytes(file), today), true, false)
                        .repriced())
                .isZero();
    }

    private Offer named(String reference) {
        return offers.of(supplier).stream()
                .filter(offer -> reference.equals(offer.reference()))
                .findFirst()
                .orElseThrow();
    }

    private PriceFileId hand(String text) {
        return prices.hand(supplier, "tarif.csv", text.getBytes(StandardCharsets.UTF_8), today);
    }

    private int files() {
        return jdbc.sql("select count(*)::int from files.file")
                .query(Integer.class)
                .single();
    }
}
