package coop.cabas.purchasing;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Status;
import coop.cabas.articles.Twins;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.purchasing.orders.Demand;
import coop.cabas.purchasing.orders.OrderLine;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.purchasing.orders.PurchaseOrder;
import coop.cabas.shared.NotFound;
import coop.cabas.stock.Move;
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
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

@ModuleTest(extraIncludes = {"access", "mail", "stock"})
class OrdersTest {

    private static final int WINDOW = 28;

    @Autowired
    Orders orders;

    @Autowired
    Offers offers;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Demand demand;

    @Autowired
    StockIntake stock;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Goods goods;
    LocalDate today;

    @BeforeEach
    void goods() {
        goods = new Goods(context);
        today = LocalDate.now(clock);
    }

    @Test
    void whatWillBeSoldUntilTheDeliveryAfterTheNextIsProposedInWholeParcels() {
        var supplier = goods.supplier("");
        var flour = goods.article("Farine");
        goods.offer(supplier, flour, "Farine T65 1 kg", "6", "1.20");
        goods.sold(flour, "100", "4", today.minusDays(WINDOW), today.minusDays(1));

        var id = orders.begin(supplier);

        var order = orders.find(id);
        assertThat(order.deliverOn().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        assertThat(order.deliverOn()).isAfterOrEqualTo(today.plusDays(2));
        assertThat(order.untilOn()).isEqualTo(order.deliverOn().plusDays(7));
        var line = orders.lines(id).getFirst();
        var figures = line.figures();
        assertThat(figures).isNotNull();
        assertThat(figures.facts().stock()).isEqualByComparingTo(goods(flour));
        assertThat(figures.target()).isGreaterThan(figures.perDay());
        assertThat(line.parcels()).isEqualTo(figures.parcels()).isPositive();
        assertThat(line.quantity()).isGreaterThanOrEqualTo(figures.need());
        assertThat(line.quantity().subtract(new BigDecimal("6"))).isLessThan(figures.need());
        assertThat(line.price()).isEqualByComparingTo("1.20");
    }

    private BigDecimal goods(ArticleId article) {
        return context.getBean(Stock.class).level(article).quantity();
    }

    @Test
    void theFactsAreThoseThatAPatientPersonCounts() {
        for (var seed = 0; seed < 5; seed++) {
            var dice = new Random(seed);
            var supplier = goods.supplier("");
            var told = new ArrayList<Told>();
            var articles = new ArrayList<ArticleId>();
            for (var i = 0; i < 4; i++) {
                var article = goods.article("Denrée " + i);
                articles.add(article);
                goods.offer(supplier, article, "Denrée " + i, "2", "3");
                for (var day = today.minusDays(430); day.isBefore(today.plusDays(1)); day = day.plusDays(1)) {
                    if (dice.nextInt(4) == 0) {
                        told.add(new Told(
                                article.value(), day, Move.Kind.SALE, BigDecimal.valueOf(-dice.nextInt(1, 5)), null));
                    }
                    if (dice.nextInt(20) == 0) {
                        told.add(new Told(
                                article.value(),
                                day,
                                Move.Kind.RECEIPT,
                                BigDecimal.valueOf(dice.nextInt(5, 30)),
                                BigDecimal.ONE));
                    }
                }
            }
            stock.settle("facts" + seed + supplier.value(), told);

            var found = demand.of(supplier, today, WINDOW, 10);

            assertThat(found).hasSize(articles.size());
            var open = new HashSet<>(demand.openDays(today.minusDays(WINDOW), today.minusDays(1)));
            var then = new HashSet<>(demand.openDays(today.minusDays(WINDOW + 364), today.minusDays(365)));
            for (var one : found) {
                var mine = told.stream()
                        .filter(move -> move.article() == one.facts().article())
                        .toList();
                assertThat(one.facts().stock()).isEqualByComparingTo(sum(mine, move -> true));
                var there = there(mine, open);
                assertThat(one.facts().days()).isEqualTo(there.size());
                assertThat(one.facts().empty()).isEqualTo(open.size() - there.size());
                assertThat(one.facts().sold())
                        .isEqualByComparingTo(
                                sum(mine, move -> move.kind() == Move.Kind.SALE && there.contains(move.day()))
                                        .negate());
                assertThat(one.facts().daysThen()).isEqualTo(then.size());
                assertThat(one.facts().soldThen())
                        .isEqualByComparingTo(sum(
                                        mine,
                                        move -> move.kind() == Move.Kind.SALE
                                                && !move.day().isBefore(today.minusDays(WINDOW + 364))
                                                && move.day().isBefore(today.minusDays(364)))
                                .negate());
                assertThat(one.facts().soldAfter())
                        .isEqualByComparingTo(sum(
                                        mine,
                                        move -> move.kind() == Move.Kind.SALE
                                                && !move.day().isBefore(today.minusDays(364))
                                                && move.day().isBefore(today.minusDays(354)))
                                .negate());
            }
        }
    }

    /** Open days at whose beginning something was there, or on which something was sold all the same. */
    private static Set<LocalDate> there(List<Told> moves, Set<LocalDate> open) {
        var there = new HashSet<LocalDate>();
        for (var day : open) {
            var opening = sum(moves, move -> move.day().isBefore(day));
            var sold = sum(
                    moves, move -> move.kind() == Move.Kind.SALE && move.day().equals(day));
            if (opening.signum() > 0 || sold.signum() < 0) {
                there.add(day);
            }
        }
        return there;
    }

    private static BigDecimal sum(List<Told> moves, Predicate<Told> which) {
        return moves.stream().filter(which).map(Told::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void anArticleIsOrderedOfItsFirstSupplierAndNotWhatIsEnded() {
        var first = goods.supplier("");
        var second = goods.supplier("");
        var oil = goods.article("Huile");
        var jam = goods.article("Confiture");
        var fallback = goods.offer(first, oil, "Huile", "6", "3");
        goods.offer(second, oil, "Huile d’olive", "6", "2.80");
        goods.offer(first, jam, "Confiture", "6", "2");
        offers.change(fallback, rank(fallback, 2));
        var articles = context.getBean(Articles.class);
        articles.become(jam, Status.ENDED);

        assertThat(demand.of(first, today, WINDOW, 7)).isEmpty();
        assertThat(demand.of(second, today, WINDOW, 7)).hasSize(1);
    }

    private Offers.Terms rank(OfferId id, int rank) {
        var terms = Offers.terms(offers.find(id));
        return new Offers.Terms(
                terms.reference(),
                terms.ean(),
                terms.label(),
                terms.article(),
                terms.pack(),
                terms.fewest(),
                rank,
                null);
    }

    @Test
    void whatIsOnItsWayIsNotOrderedAgain() {
        var supplier = goods.supplier("");
        var rice = goods.article("Riz");
        var offer = goods.offer(supplier, rice, "Riz 1 kg", "10", "1.50");
        goods.sold(rice, "10", "4", today.minusDays(WINDOW), today.minusDays(1));
        var id = orders.begin(supplier);
        var wanted = orders.lines(id).getFirst().parcels();
        send(id);

        var next = orders.begin(supplier);

        var figures = orders.lines(next).getFirst().figures();
        assertThat(figures).isNotNull();
        assertThat(figures.facts().onOrder()).isEqualByComparingTo(BigDecimal.valueOf(wanted * 10L));
        assertThat(orders.lines(next).getFirst().parcels()).isZero();
        orders.cancel(id);
        orders.proposeAnew(next, orders.find(next).version(), today.plusDays(3), today.plusDays(10));
        assertThat(orders.lines(next).getFirst().parcels()).isPositive();
        assertThat(offers.find(offer).net()).isEqualByComparingTo("1.50");
    }

    @Test
    void ofHundredsWhoBeginOneBegins() throws Exception {
        var supplier = goods.supplier("");
        goods.offer(supplier, goods.article("Sel"), "Sel", "1", "1");
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (var i = 0; i < 200; i++) {
            acts.add(() -> done(() -> orders.begin(supplier), "purchasing.refused.draft"));
        }
        assertThat(race(acts)).isEqualTo(1);
    }

    @Test
    void ofHundredsWhoSaveOneSaves() throws Exception {
        var supplier = goods.supplier("");
        var offer = goods.offer(supplier, goods.article("Poivre"), "Poivre", "1", "1");
        var id = orders.begin(supplier);
        var version = orders.find(id).version();
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (var i = 1; i <= 200; i++) {
            var parcels = i;
            acts.add(() -> done(
                    () -> orders.save(id, version, Map.of(offer, parcels), "mot " + parcels),
                    "purchasing.refused.meanwhile"));
        }
        assertThat(race(acts)).isEqualTo(1);
        var kept = orders.lines(id).getFirst().parcels();
        assertThat(orders.find(id).note()).isEqualTo("mot " + kept);
    }

    @Test
    void ofHundredsWhoSendOneSends() throws Exception {
        var supplier = goods.supplier("");
        var offer = goods.offer(supplier, goods.article("Café"), "Café", "1", "1");
        var id = orders.begin(supplier);
        orders.save(id, orders.find(id).version(), Map.of(offer, 3), "");
        var version = orders.find(id).version();
        var paper = paper();
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (var i = 0; i < 200; i++) {
            acts.add(() -> done(
                    () -> orders.sent(id, version, paper, null, null),
                    "purchasing.refused.meanwhile",
                    "purchasing.refused.sent"));
        }
        assertThat(race(acts)).isEqualTo(1);
    }

    @Test
    void whatWasSentStaysAsItWas() {
        var supplier = goods.supplier("");
        var offer = goods.offer(supplier, goods.article("Thé"), "Thé", "12", "2.4567");
        var id = orders.begin(supplier);
        assertRefused(
                () -> orders.sent(id, orders.find(id).version(), paper(), null, null), "purchasing.refused.empty");
        assertRefused(() -> orders.close(id), "purchasing.refused.unsent");
        orders.save(id, orders.find(id).version(), Map.of(offer, 2), "");
        send(id);

        assertThat(orders.lines(id)).extracting(OrderLine::amount).containsExactly(new BigDecimal("58.96"));
        assertRefused(
                () -> orders.save(id, orders.find(id).version(), Map.of(offer, 5), ""), "purchasing.refused.sent");
        assertRefused(() -> orders.add(id, offer), "purchasing.refused.sent");
        offers.priceIs(offer, OfferPrice.of(BigDecimal.TEN, List.of(), BigDecimal.ZERO), today, "hausse");
        assertThat(orders.lines(id).getFirst().price()).isEqualByComparingTo("2.4567");
        assertThatThrownBy(() -> jdbc.sql("update purchasing.order_line set parcels = 9 where purchase_order = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from purchasing.purchase_order where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("update purchasing.offer_price set net = 0").update())
                .isInstanceOf(DataAccessException.class);
        orders.close(id);
        assertThat(orders.find(id).state()).isEqualTo(PurchaseOrder.State.CLOSED);
        assertRefused(() -> orders.cancel(id), "purchasing.refused.sent");
    }

    @Test
    void anEndedArticleIsNotOrdered() {
        var supplier = goods.supplier("");
        var cake = goods.article("Gâteau");
        var offer = goods.offer(supplier, cake, "Gâteau", "1", "5");
        var id = orders.begin(supplier);
        orders.save(id, orders.find(id).version(), Map.of(offer, 1), "");
        context.getBean(Articles.class).become(cake, Status.ENDED);

        assertRefused(
                () -> orders.sent(id, orders.find(id).version(), paper(), null, null),
                "purchasing.refused.endedArticle");
        assertThat(orders.find(id).isDraft()).isTrue();
    }

    @Test
    void parcelsAreWholeAndFewEnoughAndOffersTheSuppliersOwn() {
        var supplier = goods.supplier("");
        var other = goods.offer(goods.supplier(""), goods.article("Lait"), "Lait", "6", "1");
        var offer = goods.offer(supplier, goods.article("Miel"), "Miel", "6", "8");
        var id = orders.begin(supplier);
        assertRefused(
                () -> orders.save(id, orders.find(id).version(), Map.of(offer, 10_001), ""),
                "purchasing.refused.parcels");
        assertThatThrownBy(() -> orders.add(id, other)).isInstanceOf(NotFound.class);
        var late = orders.find(id).version();
        assertRefused(
                () -> orders.proposeAnew(id, late, today.plusDays(3), today.plusDays(3)), "purchasing.refused.days");
        assertThat(orders.lines(id)).hasSize(1);
    }

    @Test
    void freeDeliveryIsReachedByWhatKeeps() {
        var supplier = goods.supplier("200");
        var pasta = goods.article("Pâtes");
        goods.offer(supplier, pasta, "Pâtes", "12", "1");
        goods.sold(pasta, "30", "3", today.minusDays(WINDOW), today.minusDays(1));

        var id = orders.begin(supplier);

        assertThat(Orders.total(orders.lines(id))).isPositive();
        var figures = orders.lines(id).getFirst().figures();
        assertThat(figures).isNotNull();
        assertThat(figures.filled()).isPositive();
    }

    @Test
    void whenTwoArticlesWereOneTheirOffersAreTheOthers() {
        var supplier = goods.supplier("");
        var both = goods.supplier("");
        var oil = goods.article("Huile d’olive");
        var same = goods.article("Huile olive");
        var offer = goods.offer(supplier, same, "Huile", "6", "3");
        var first = goods.offer(both, oil, "Huile d’olive", "6", "3");
        var second = goods.offer(both, same, "Huile olive", "6", "3");
        var id = orders.begin(supplier);

        context.getBean(Twins.class).merge(same, oil);

        assertThat(offers.find(offer).article()).isEqualTo(oil);
        assertThat(offers.find(first).article()).isEqualTo(oil);
        assertThat(offers.find(second).article()).as("to be tied again").isNull();
        assertThat(orders.lines(id)).extracting(OrderLine::article).containsExactly(oil);
    }

    @Test
    void nothingIsBegunWhereNothingIsBoughtAnyMore() {
        var supplier = goods.supplier("");
        suppliers.end(supplier, true);
        assertRefused(() -> orders.begin(supplier), "purchasing.refused.ended");
    }

    private FileId paper() {
        return files.add("commande.txt", "commande".getBytes(StandardCharsets.UTF_8));
    }

    private void send(OrderId id) {
        orders.sent(id, orders.find(id).version(), paper(), null, "commandes@grossiste.example");
    }
}
