package coop.cabas.purchasing.receipts;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Codes;
import coop.cabas.articles.Prices;
import coop.cabas.purchasing.Offers;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.PurchasingSettings;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.purchasing.orders.PurchaseOrder;
import coop.cabas.purchasing.receipts.Count.Kind;
import coop.cabas.purchasing.receipts.Counting.Unit;
import coop.cabas.shared.NotFound;
import coop.cabas.stock.Stock;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

@ModuleTest(extraIncludes = {"access", "mail"})
class DeliveriesTest {

    private static final String POSTED = "purchasing.receipts.refused.posted";

    @Autowired
    Receipts receipts;

    @Autowired
    Counting counting;

    @Autowired
    Posting posting;

    @Autowired
    Claims claims;

    @Autowired
    Orders orders;

    @Autowired
    Offers offers;

    @Autowired
    Stock stock;

    @Autowired
    Prices prices;

    @Autowired
    Codes codes;

    @Autowired
    ServiceRates rates;

    @Autowired
    TillDelivery till;

    @Autowired
    PurchasingSettings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Lorry lorry;

    @BeforeEach
    void lorry() {
        clock.set("2026-11-23T09:00");
        lorry = Lorry.of(context);
    }

    @AfterEach
    void tillTellsNothing() {
        settings.choose(new PurchasingSettings.Choices(false, 28, ""));
    }

    private ReceiptLine count(ReceiptId id, String code, @Nullable String quantity, Unit unit, Kind kind) {
        return counting.count(
                id,
                new Counting.Scan(
                        code, quantity == null ? null : new BigDecimal(quantity), unit, kind, UUID.randomUUID()));
    }

    private ReceiptLine line(ReceiptId id, ArticleId article) {
        return receipts.lines(id).stream()
                .filter(line -> article.equals(line.article()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void expectsWhatWasOrderedAndWhatTheNoteTells() {
        var id = lorry.open(
                lorry.order(2, 1),
                "BL-1",
                lorry.note(lorry.flourReference(), "24", "1.30", "NEU-" + lorry.mark(), "3", "9.00"));

        var flour = line(id, lorry.flour());
        assertThat(flour.ordered()).isEqualByComparingTo("24");
        assertThat(flour.noted()).isEqualByComparingTo("24");
        assertThat(flour.isPricedOtherwise()).isTrue();
        assertThat(flour.cost()).isEqualByComparingTo("1.30");
        assertThat(flour.agreed()).isEqualByComparingTo("1.25");
        assertThat(line(id, lorry.honey()).isForgotten(true)).isTrue();
        assertThat(receipts.lines(id))
                .filteredOn(ReceiptLine::isUnordered)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.article()).isNull();
                    assertThat(line.reference()).isEqualTo("NEU-" + lorry.mark());
                });
        assertThat(receipts.doubts(id)).isEmpty();
    }

    @Test
    void countsByEveryCodeThatAnArticleHas() {
        var id = lorry.open(lorry.order(2, 1), null, null);

        assertThat(count(id, lorry.flourCode(), null, Unit.UNITS, Kind.GOOD).good())
                .isEqualByComparingTo("1");
        assertThat(count(id, lorry.flourReference().toLowerCase(java.util.Locale.ROOT), "1", Unit.PARCELS, Kind.GOOD)
                        .good())
                .isEqualByComparingTo("13");
        assertThat(count(id, lorry.flourCode(), "3", Unit.UNITS, Kind.BROKEN).state())
                .isEqualTo(ReceiptLine.State.SHORT);
        assertThat(count(id, lorry.flourCode(), "9", Unit.UNITS, Kind.REFUSED).state())
                .isEqualTo(ReceiptLine.State.OVER);
        assertThat(receipts.counts(id)).hasSize(4);
    }

    @Test
    void whatWasNotOrderedIsCountedAllTheSame() {
        var id = lorry.open(null, null, null);

        assertThat(count(id, lorry.honeyReference(), "2", Unit.PARCELS, Kind.GOOD)
                        .state())
                .isEqualTo(ReceiptLine.State.UNEXPECTED);
        assertThat(line(id, lorry.honey()).good()).isEqualByComparingTo("12");
        var other = Lorry.of(context);
        assertThat(count(id, other.flourCode(), "2", Unit.UNITS, Kind.GOOD).name())
                .isEqualTo("Farine " + other.mark());
    }

    @Test
    void refusesWhatMakesNoSense() {
        var id = lorry.open(lorry.order(2, 1), null, null);

        assertRefused(() -> count(id, "404", "1", Unit.UNITS, Kind.GOOD), "purchasing.receipts.refused.code");
        for (var wrong : List.of("0", "-1", "100001", "0.0001")) {
            assertRefused(
                    () -> count(id, lorry.flourCode(), wrong, Unit.UNITS, Kind.GOOD),
                    "purchasing.receipts.refused.quantity");
        }
        assertRefused(
                () -> count(id, lorry.flourCode(), "1.5", Unit.UNITS, Kind.GOOD), "purchasing.receipts.refused.pieces");
        assertThat(receipts.counts(id)).isEmpty();
        assertThatThrownBy(() -> counting.withdraw(id, 999_999_999)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> receipts.find(new ReceiptId(999_999_999))).isInstanceOf(NotFound.class);
        assertRefused(() -> posting.post(id, false), "purchasing.receipts.refused.empty");
        assertThat(receipts.find(id).isOpen()).isTrue();
        assertRefused(
                () -> receipts.open(
                        new Receipts.Opening(lorry.supplier(), null, null, LocalDate.of(2026, 11, 24), null)),
                "purchasing.receipts.refused.future");
        assertRefused(
                () -> lorry.open(null, null, new Receipts.Handed("a.csv", "rien".getBytes(StandardCharsets.UTF_8))),
                "purchasing.receipts.refused.note");
        assertThatThrownBy(() -> Lorry.of(context).open(lorry.order(1, 1), null, null))
                .isInstanceOf(NotFound.class);
        assertRefused(
                () -> lorry.open(Lorry.of(context).flour() == null ? null : draft(), null, null),
                "purchasing.receipts.refused.unsent");
    }

    private OrderId draft() {
        return orders.begin(lorry.supplier());
    }

    @Test
    void sentAHundredTimesItCountsOnce() throws Exception {
        var id = lorry.open(lorry.order(2, 1), null, null);
        var request = UUID.randomUUID();
        var scan = new Counting.Scan(lorry.flourCode(), new BigDecimal("12"), Unit.UNITS, Kind.GOOD, request);
        race(IntStream.range(0, 100)
                .mapToObj(n -> (Callable<Boolean>) () -> done(() -> counting.count(id, scan)))
                .toList());

        assertThat(line(id, lorry.flour()).good()).isEqualByComparingTo("12");
        var rest = UUID.randomUUID();
        counting.rest(id, rest);
        counting.rest(id, rest);
        assertThat(line(id, lorry.flour()).good()).isEqualByComparingTo("24");
        assertThat(line(id, lorry.honey()).state()).isEqualTo(ReceiptLine.State.COMPLETE);
    }

    @Test
    void severalPeopleCountAtOnceAndNothingIsLost() throws Exception {
        var id = lorry.open(null, null, null);
        race(IntStream.range(0, 120)
                .mapToObj(n -> (Callable<Boolean>) () -> done(() ->
                        count(id, n % 2 == 0 ? lorry.flourCode() : lorry.honeyCode(), "1", Unit.UNITS, Kind.GOOD)))
                .toList());

        assertThat(receipts.lines(id)).hasSize(2).allMatch(line -> line.good().intValueExact() == 60);
    }

    @Test
    void aMistakeIsWithdrawnAndStaysWritten() {
        var id = lorry.open(lorry.order(2, 1), null, null);
        count(id, lorry.flourCode(), "120", Unit.UNITS, Kind.GOOD);
        var mistake = receipts.counts(id).getFirst().id();
        counting.withdraw(id, mistake);

        assertThat(line(id, lorry.flour()).counted()).isZero();
        assertThat(receipts.counts(id)).singleElement().matches(Count::withdrawn);
        assertRefused(() -> counting.withdraw(id, mistake), "purchasing.receipts.refused.withdrawn");
    }

    @Test
    void oneNoteIsReceivedOnce() throws Exception {
        int opened = race(IntStream.range(0, 200)
                .mapToObj(n -> (Callable<Boolean>) () -> done(
                        () -> lorry.open(null, n % 2 == 0 ? "bl 77" : "BL 77", null),
                        "purchasing.receipts.refused.noteTwice"))
                .toList());

        assertThat(opened).isEqualTo(1);
        assertThatThrownBy(() -> lorry.open(null, "BL 77", null))
                .isInstanceOfSatisfying(coop.cabas.shared.Refused.class, refused -> {
                    assertThat(refused.reason().args()).hasSize(3).contains(LocalDate.of(2026, 11, 23));
                });
        Lorry.of(context).open(null, "BL 77", null);
        var given = lorry.open(null, "BL 78", null);
        receipts.abandon(given);
        lorry.open(null, "BL 78", null);
        assertRefused(() -> receipts.abandon(given), POSTED);
    }

    @Test
    void postedOnceItEntersTheStockAtThePriceOfTheNote() throws Exception {
        var order = lorry.order(2, 1);
        var id = lorry.open(
                order, "BL-9", lorry.note(lorry.flourReference(), "24", "1.30", lorry.honeyReference(), "6", "5.00"));
        count(id, lorry.flourCode(), "20", Unit.UNITS, Kind.GOOD);
        count(id, lorry.flourCode(), "1", Unit.UNITS, Kind.BROKEN);
        count(id, lorry.honeyCode(), "5", Unit.UNITS, Kind.GOOD);
        count(id, lorry.honeyCode(), "1", Unit.UNITS, Kind.REFUSED);
        int posted = race(IntStream.range(0, 60)
                .mapToObj(n -> (Callable<Boolean>) () -> done(() -> posting.post(id, false), POSTED))
                .toList());

        assertThat(posted).isEqualTo(1);
        assertThat(stock.level(lorry.flour()).quantity()).isEqualByComparingTo("20");
        assertThat(stock.level(lorry.flour()).average()).isEqualByComparingTo("1.30");
        assertThat(stock.moves(lorry.flour()).getFirst().note()).isEqualTo("BL BL-9");
        assertThat(prices.costs(lorry.flour()).getFirst().amount()).isEqualByComparingTo("1.30");
        assertThat(orders.find(order).state()).isEqualTo(PurchaseOrder.State.CLOSED);
        // 3 short and 1 broken at 1.30, 20 dearer by 0.05, 1 honey refused.
        assertThat(claims.of(id))
                .extracting(claim -> claim.kind() + " " + claim.amount())
                .containsExactlyInAnyOrder("BROKEN 1.30", "SHORT 3.90", "DEARER 1.00", "REFUSED 5.00");
        assertRefused(() -> count(id, lorry.flourCode(), "1", Unit.UNITS, Kind.GOOD), POSTED);
        assertRefused(() -> counting.withdraw(id, receipts.counts(id).getFirst().id()), POSTED);
        assertRefused(() -> receipts.abandon(id), POSTED);
        assertThatThrownBy(() -> jdbc.sql("update purchasing.receipt_line set note_price = 0 where receipt = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update purchasing.receipt set received_on = received_on - 1 where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void takenBackOnceItLeavesTheStockAsItWas() throws Exception {
        var id = lorry.open(lorry.order(2, 1), "BL-5", null);
        counting.rest(id, UUID.randomUUID());
        posting.post(id, false);
        assertThat(stock.level(lorry.honey()).quantity()).isEqualByComparingTo("6");
        int reversed = race(IntStream.range(0, 60)
                .mapToObj(n -> (Callable<Boolean>)
                        () -> done(() -> posting.reverse(id), "purchasing.receipts.refused.notPosted"))
                .toList());

        assertThat(reversed).isEqualTo(1);
        assertThat(stock.level(lorry.honey()).quantity()).isZero();
        assertThat(stock.level(lorry.flour()).quantity()).isZero();
        assertThat(claims.of(id)).noneMatch(Claim::isOpen);
        lorry.open(null, "BL-5", null);
    }

    @Test
    void twoDeliveriesOfOneOrder() {
        var order = lorry.order(4, 2);
        var first = lorry.open(order, null, null);
        count(first, lorry.flourReference(), "3", Unit.PARCELS, Kind.GOOD);
        posting.post(first, true);

        assertThat(orders.find(order).state()).isEqualTo(PurchaseOrder.State.SENT);
        assertThat(onOrder(lorry.flour())).isEqualByComparingTo("12");
        var second = lorry.open(order, null, null);
        assertThat(line(second, lorry.flour()).expected()).isEqualByComparingTo("12");
        counting.rest(second, UUID.randomUUID());
        posting.post(second, false);
        assertThat(orders.find(order).state()).isEqualTo(PurchaseOrder.State.CLOSED);
        assertThat(stock.level(lorry.flour()).quantity()).isEqualByComparingTo("48");
        assertThat(claims.open(lorry.supplier())).isEmpty();
    }

    private BigDecimal onOrder(ArticleId article) {
        return jdbc.sql("select quantity from purchasing.on_order where article = :article")
                .param("article", article.value())
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void whatNobodyKnowsIsSaidBeforeItEntersTheStock() {
        lorry.unknown("MYS-" + lorry.mark());
        var id = lorry.open(null, null, null);
        var mystery = count(id, "MYS-" + lorry.mark(), "4", Unit.UNITS, Kind.GOOD);
        assertRefused(() -> posting.post(id, false), "purchasing.receipts.refused.unlinked");
        assertRefused(() -> counting.link(id, mystery.id(), "404"), "purchasing.receipts.refused.code");
        count(id, lorry.honeyCode(), "1", Unit.UNITS, Kind.GOOD);
        assertRefused(
                () -> counting.link(id, mystery.id(), lorry.honeyCode()), "purchasing.receipts.refused.linkedTwice");
        var other = Lorry.of(context);
        counting.link(id, mystery.id(), other.honeyCode());
        posting.post(id, false);

        assertThat(stock.level(other.honey()).quantity()).isEqualByComparingTo("4");
        assertThat(offers.known(lorry.supplier(), "MYS-" + lorry.mark(), null)
                        .orElseThrow()
                        .article())
                .isEqualTo(other.honey());
    }

    @Test
    void whereTheTillTellsTheStockNothingMovesAndItsFileIsReady() {
        settings.choose(new PurchasingSettings.Choices(true, 28, ""));
        var id = lorry.open(null, null, null);
        count(id, lorry.flourReference(), "2", Unit.PARCELS, Kind.GOOD);
        count(id, lorry.honeyReference(), "3", Unit.UNITS, Kind.GOOD);
        count(id, lorry.honeyReference(), "1", Unit.UNITS, Kind.BROKEN);
        posting.post(id, false);

        assertThat(stock.moves(lorry.flour())).isEmpty();
        assertThat(prices.costs(lorry.flour())).isEmpty();
        assertThat(new String(till.text(id), StandardCharsets.ISO_8859_1))
                .isEqualTo("CodeBarre;Quantité;RefFournisseur;\r\n%s;2;%s;\r\n%s;0,5;%s;\r\n"
                        .formatted(
                                lorry.flourCode(), lorry.flourReference(), lorry.honeyCode(), lorry.honeyReference()));
        assertThat(till.workbook(id)).startsWith(0xD0, 0xCF, 0x11, 0xE0);
        settings.choose(new PurchasingSettings.Choices(false, 28, ""));
        posting.reverse(id);
        assertThat(stock.moves(lorry.flour())).isEmpty();
    }

    @Test
    void theServiceRateIsWhatCameInGoodOrder() {
        var id = lorry.open(lorry.order(2, 2), null, null);
        count(id, lorry.flourReference(), "5", Unit.PARCELS, Kind.GOOD);
        count(id, lorry.honeyReference(), "1", Unit.PARCELS, Kind.GOOD);
        count(id, lorry.honeyReference(), "1", Unit.PARCELS, Kind.BROKEN);
        posting.post(id, false);

        var rate = rates.between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)).stream()
                .filter(one -> one.supplier() == lorry.supplier().value())
                .findFirst()
                .orElseThrow();
        assertThat(rate.percent()).isEqualByComparingTo("75");
        assertThat(rate.ordered()).isEqualByComparingTo("4");
        assertThat(rates.between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1)))
                .isEmpty();
    }

    @Test
    void aClaimIsGivenUpOnce() {
        var id = lorry.open(null, null, lorry.note(lorry.flourReference(), "12", "1.00"));
        count(id, lorry.flourCode(), "10", Unit.UNITS, Kind.GOOD);
        posting.post(id, false);
        var claim = claims.of(id).getFirst();
        claims.drop(claim.id(), "geste");

        assertThat(claims.find(claim.id()).state()).isEqualTo(Claim.State.DROPPED);
        assertRefused(() -> claims.drop(claim.id(), "encore"), "purchasing.receipts.refused.claim");
        assertThatThrownBy(() -> claims.find(new ClaimId(999_999_999))).isInstanceOf(NotFound.class);
    }
}
