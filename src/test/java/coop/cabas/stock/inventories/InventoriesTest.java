package coop.cabas.stock.inventories;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.DepartmentId;
import coop.cabas.articles.Status;
import coop.cabas.articles.Twins;
import coop.cabas.shared.NotFound;
import coop.cabas.stock.Move;
import coop.cabas.stock.Reason;
import coop.cabas.stock.ReasonId;
import coop.cabas.stock.Reasons;
import coop.cabas.stock.Stock;
import coop.cabas.stock.intake.StockIntake;
import coop.cabas.stock.intake.Told;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

@ModuleTest(extraIncludes = {"access", "mail"})
class InventoriesTest {

    private static final AtomicInteger ORIGIN = new AtomicInteger();

    @Autowired
    Inventories inventories;

    @Autowired
    Counting counting;

    @Autowired
    Reviews reviews;

    @Autowired
    PhoneList phones;

    @Autowired
    Stock stock;

    @Autowired
    Reasons reasons;

    @Autowired
    StockIntake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Assortment assortment;
    DepartmentId grocery;
    ArticleId flour;
    ArticleId rice;

    @BeforeEach
    void aDepartment() {
        jdbc.sql(
                        "update stock.inventory set state = 'CANCELLED', ended_at = opened_at, ended_by = 'test' where state = 'OPEN'")
                .update();
        assortment = new Assortment(context);
        grocery = assortment.department("16.667", false);
        flour = assortment.piece("Farine", grocery);
        rice = assortment.piece("Riz", grocery);
        receive(flour, "10", "2.00");
        receive(rice, "6", "3.00");
        later();
    }

    @Test
    void whatIsFoundInTwoPlacesAddsUpAndIsPosted() {
        var id = open();
        assertThat(count(id, flour, "5")).isTrue();
        assertThat(count(id, flour, "3.5")).isTrue();
        assertThat(reviews.sum(id).left()).as("six of rice").isEqualByComparingTo("18.00");
        count(id, rice, "8");
        assertThat(inventories.find(id).parts().getFirst())
                .extracting(Inventory.Part::expected, Inventory.Part::counted)
                .containsExactly(2, 2);
        var sum = reviews.sum(id);
        assertThat(sum.less()).isEqualByComparingTo("-3.00");
        assertThat(sum.more()).isEqualByComparingTo("6.00");
        assertThat(sum.value()).isEqualByComparingTo("41.00");
        assertThat(sum.share()).isEqualByComparingTo("7.32");
        later();
        assertThat(reviews.post(id, false)).isEqualTo(2);
        assertThat(level(flour)).isEqualByComparingTo("8.5");
        assertThat(level(rice)).isEqualByComparingTo("8");
        assertThat(reviews.sum(id)).as("as it was reviewed").isEqualTo(sum);
        assertThat(stock.moves(flour).getFirst())
                .extracting(Move::kind, Move::note)
                .containsExactly(Move.Kind.COUNT, "Épicerie");
        assertRefused(() -> reviews.post(id, false), "stock.refused.inventoryOver");
        assertRefused(() -> inventories.cancel(id), "stock.refused.inventoryOver");
        assertRefused(() -> count(id, flour, "1"), "stock.refused.inventoryOver");
        assertRefused(() -> reviews.recount(id, flour), "stock.refused.inventoryOver");
    }

    /** Six are sold after the count: the difference stays what it was. */
    @Test
    void whatIsSoldBetweenTheCountAndThePostingIsNotLost() {
        var id = open();
        count(id, flour, "9");
        later();
        lose(flour, "6");
        assertThat(reviews.line(id, flour).difference()).isEqualByComparingTo("-1");
        reviews.post(id, false);
        assertThat(level(flour)).isEqualByComparingTo("3");
        assertThat(stock.moves(flour).getFirst().quantity()).isEqualByComparingTo("-1");
    }

    /** A loss of yesterday that is told after the count was seen by whoever counted. */
    @Test
    void whatIsToldLateOfADayBeforeWasSeenByWhoeverCounted() {
        clock.advance(Duration.ofDays(1));
        var id = open();
        count(id, flour, "8");
        later();
        stock.move(flour, loss(), new BigDecimal("2"), "", LocalDate.now(clock).minusDays(1), null);
        assertThat(reviews.line(id, flour).difference()).isZero();
        reviews.post(id, false);
        assertThat(level(flour)).isEqualByComparingTo("8");
    }

    /** Histories by chance: whenever people count, sell and count again, what is there is what was counted last and what moved since. */
    @Test
    void theStockIsWhatWasCountedAndWhatMovedSince() {
        var random = new Random(17);
        for (var run = 0; run < 40; run++) {
            var id = open();
            var truth = new BigDecimal(random.nextInt(40));
            var moved = BigDecimal.ZERO;
            var counted = false;
            for (var step = 0; step < 12; step++) {
                later();
                if (random.nextInt(4) == 0) {
                    counting.of(id, flour).stream()
                            .filter(Count::stands)
                            .forEach(one -> counting.withdraw(id, one.id()));
                    counting.count(id, new Found(UUID.randomUUID(), flour, truth, "", clock.instant(), true));
                    moved = BigDecimal.ZERO;
                    counted = true;
                } else {
                    var much = BigDecimal.valueOf(1 + random.nextInt(5));
                    lose(flour, much.toPlainString());
                    moved = moved.subtract(much);
                }
            }
            later();
            if (counted) {
                reviews.post(id, random.nextBoolean());
                assertThat(level(flour)).as("run " + run).isEqualByComparingTo(truth.add(moved));
            } else {
                inventories.cancel(id);
            }
        }
    }

    @Test
    void hundredsPostItAndItIsPostedOnce() throws Exception {
        var id = open();
        count(id, flour, "4");
        later();
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 200; i++) {
            acts.add(() -> done(() -> reviews.post(id, true), "stock.refused.inventoryOver"));
        }
        for (var i = 0; i < 100; i++) {
            acts.add(() -> {
                lose(flour, "1");
                return false;
            });
        }
        assertThat(race(acts)).isOne();
        assertThat(level(flour)).isEqualByComparingTo("-96");
        assertThat(level(rice)).as("nobody counted it").isZero();
        assertThat(moves(id)).isEqualTo(2);
    }

    @Test
    void manyPhonesCountWhileItIsPostedAndNoCountIsHalf() throws Exception {
        var id = open();
        count(id, flour, "1");
        later();
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 150; i++) {
            acts.add(() -> done(() -> count(id, flour, "1"), "stock.refused.inventoryOver"));
        }
        acts.add(75, () -> {
            reviews.post(id, false);
            return false;
        });
        var taken = race(acts);
        assertThat(level(flour)).isEqualByComparingTo(BigDecimal.valueOf(taken + 1));
    }

    @Test
    void sentAgainAndAgainItCountsOnce() throws Exception {
        var id = open();
        var request = UUID.randomUUID();
        assertThat(race(IntStream.range(0, 100)
                        .<Callable<Boolean>>mapToObj(i -> () -> counting.count(id, found(request, flour, "7")))
                        .toList()))
                .isOne();
        reviews.post(id, false);
        assertThat(counting.count(id, found(request, flour, "7")))
                .as("known, though it is over")
                .isFalse();
        assertThat(level(flour)).isEqualByComparingTo("7");
    }

    @Test
    void aMistakeIsWithdrawnOnce() throws Exception {
        var id = open();
        count(id, flour, "9");
        count(id, flour, "90");
        var mistake = counting.of(id, flour).getFirst();
        assertThat(race(IntStream.range(0, 100)
                        .<Callable<Boolean>>mapToObj(i ->
                                () -> done(() -> counting.withdraw(id, mistake.id()), "stock.refused.withdrawn"))
                        .toList()))
                .isOne();
        assertThat(reviews.line(id, flour).counted()).isEqualByComparingTo("9");
        assertThat(counting.of(id, flour)).hasSize(2);
        assertThatThrownBy(() -> counting.withdraw(open(assortment.department("10", false)), mistake.id()))
                .isInstanceOf(NotFound.class);
        for (var change : List.of(
                "delete from stock.count", "update stock.count set quantity = 1", "delete from stock.recount")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aDepartmentIsInOneOpenInventory() throws Exception {
        var acts = IntStream.range(0, 100)
                .<Callable<Boolean>>mapToObj(i -> () -> done(() -> open(), "stock.refused.departmentTaken"))
                .toList();
        assertThat(race(acts)).isOne();
        assertRefused(() -> inventories.open("Tout", List.of()), "stock.refused.departmentTaken");
        assertThat(inventories.free()).extracting(Inventory.Part::department).doesNotContain(grocery);
        inventories.cancel(inventories.open().getFirst().id());
        assertThat(inventories.find(inventories.open("Tout", List.of())).whole())
                .isTrue();
        assertRefused(
                () -> inventories.open("Rien", List.of(new DepartmentId(999_999_999))), "stock.refused.department");
        assertRefused(() -> inventories.open("\u0000", List.of(grocery)), "stock.refused.odd");
    }

    @Test
    void aNewCountStandsInsteadOfTheOneThatWasDoubted() {
        var id = open();
        count(id, flour, "2");
        later();
        reviews.recount(id, flour);
        assertThat(reviews.line(id, flour).waiting()).isTrue();
        assertThat(reviews.line(id, flour).counted())
                .as("stands until somebody counts")
                .isEqualByComparingTo("2");
        assertThat(phones.counted(id)).isEmpty();
        later();
        count(id, flour, "9");
        count(id, flour, "1");
        var line = reviews.line(id, flour);
        assertThat(line.waiting()).isFalse();
        assertThat(line.counted()).isEqualByComparingTo("10");
        assertThat(counting.of(id, flour)).extracting(Count::setAside).containsExactly(false, false, true);
    }

    @Test
    void whatWasCountedWithoutNetworkIsOfTheMomentItWasCounted() {
        var id = open();
        var then = clock.instant();
        later();
        lose(flour, "4");
        later();
        counting.count(id, new Found(UUID.randomUUID(), flour, new BigDecimal("10"), "", then, false));
        assertThat(reviews.line(id, flour).difference()).isZero();
        reviews.post(id, false);
        assertThat(level(flour)).isEqualByComparingTo("6");
    }

    @Test
    void aClockThatIsWrongCountsNeitherBeforeTheOpeningNorInTheFuture() {
        var id = open();
        for (var at : List.of(Instant.EPOCH, clock.instant().plus(Duration.ofDays(400)))) {
            counting.count(id, new Found(UUID.randomUUID(), flour, BigDecimal.ONE, "", at, false));
        }
        assertThat(counting.of(id, flour)).extracting(Count::counted).containsOnly(clock.instant());
    }

    @Test
    void whatMakesNoSenseIsRefusedAndWhatIsOddIsAsked() {
        var id = open();
        for (var no : List.of("-1", "100001", "1.2345")) {
            assertRefused(() -> count(id, flour, no), "stock.refused.counted");
        }
        assertRefused(() -> count(id, flour, "101"), "stock.refused.doubtful");
        assertRefused(() -> count(id, assortment.piece("Neuf", grocery), "1001"), "stock.refused.doubtful");
        counting.count(id, new Found(UUID.randomUUID(), flour, new BigDecimal("101"), "", clock.instant(), true));
        assertRefused(
                () -> count(id, assortment.piece("Ailleurs", assortment.department("10", false)), "1"),
                "stock.refused.elsewhere");
        assertThatThrownBy(() -> count(id, new ArticleId(999_999_999), "1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> count(new InventoryId(999_999_999), flour, "1"))
                .isInstanceOf(NotFound.class);
        context.getBean(Articles.class).become(rice, Status.ENDED);
        assertRefused(() -> count(id, rice, "1"), "stock.refused.articleEnded");
        assertThat(inventories.find(id).expected())
                .as("some should be there still")
                .isEqualTo(3);
        assertRefused(
                () -> reviews.post(open(assortment.department("10", false)), true), "stock.refused.nothingCounted");
    }

    @Test
    void zeroIsACountAndWhatNobodyCountedStaysUnlessItIsEmptied() {
        var id = open();
        count(id, flour, "0");
        later();
        receive(rice, "1", "3.00");
        reviews.post(id, false);
        assertThat(level(flour)).isZero();
        assertThat(level(rice)).isEqualByComparingTo("7");
        var again = open();
        count(again, flour, "0");
        reviews.post(again, true);
        assertThat(level(rice)).isZero();
        assertThat(inventories.find(again).emptied()).isTrue();
    }

    /** The phone that counted the twin did not know that it was one. */
    @Test
    void whatWasCountedOfATwinIsOfTheArticleThatItIs() {
        var twin = assortment.piece("FARINE", grocery);
        receive(twin, "4", "2.00");
        later();
        var id = open();
        count(id, twin, "4");
        count(id, flour, "9");
        later();
        context.getBean(Twins.class).merge(twin, flour);
        assertThat(reviews.line(id, flour).difference()).isEqualByComparingTo("-1");
        later();
        count(id, twin, "1");
        assertThat(reviews.line(id, flour).counted()).isEqualByComparingTo("14");
        reviews.post(id, false);
        assertThat(level(flour)).isEqualByComparingTo("14");
        assertThat(level(twin)).isZero();
    }

    private InventoryId open() {
        return open(grocery);
    }

    private InventoryId open(DepartmentId department) {
        return inventories.open("Épicerie", List.of(department));
    }

    private boolean count(InventoryId id, ArticleId article, String quantity) {
        return counting.count(id, found(UUID.randomUUID(), article, quantity));
    }

    private Found found(UUID request, ArticleId article, String quantity) {
        return new Found(request, article, new BigDecimal(quantity), "rayon", clock.instant(), false);
    }

    private void receive(ArticleId article, String quantity, String cost) {
        intake.settle(
                "inventaire " + ORIGIN.incrementAndGet(),
                List.of(new Told(
                        article.value(),
                        LocalDate.now(clock),
                        Move.Kind.RECEIPT,
                        new BigDecimal(quantity),
                        new BigDecimal(cost))));
    }

    private void lose(ArticleId article, String quantity) {
        stock.move(article, loss(), new BigDecimal(quantity), "", LocalDate.now(clock), null);
    }

    private ReasonId loss() {
        return reasons.all().stream()
                .filter(reason -> reason.kind() == Reason.Kind.LOSS)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void later() {
        clock.advance(Duration.ofSeconds(30));
    }

    private BigDecimal level(ArticleId article) {
        return stock.level(article).quantity();
    }

    private int moves(InventoryId id) {
        return jdbc.sql("select count(*)::int from stock.move where inventory = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
