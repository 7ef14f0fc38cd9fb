package coop.cabas.stock;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.Twins;
import coop.cabas.shared.NotFound;
import coop.cabas.stock.intake.StockIntake;
import coop.cabas.stock.intake.Told;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

@ModuleTest(extraIncludes = {"access", "mail"})
class StockTest {

    @Autowired
    Stock stock;

    @Autowired
    Reasons reasons;

    @Autowired
    StockIntake intake;

    @Autowired
    Closings closings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Assortment assortment;
    ArticleId flour;
    LocalDate today;

    @BeforeEach
    void flour() {
        assortment = new Assortment(context);
        flour = assortment.piece("Farine", assortment.department("16.667", false));
        today = LocalDate.now(clock);
    }

    @Test
    void theReasonSaysInWhichDirection() {
        assertThat(say("Retrouvé", "10", null)).isTrue();
        assertThat(say("Casse", "2.5", null)).isTrue();
        assertThat(quantity()).isEqualByComparingTo("7.5");
        assertRefused(() -> say("Casse", "0", null), "stock.refused.quantity");
        assertRefused(() -> say("Casse", "-1", null), "stock.refused.quantity");
        assertRefused(() -> say("Casse", "100001", null), "stock.refused.quantity");
        assertRefused(
                () -> stock.move(flour, reason("Casse"), BigDecimal.ONE, "", today.plusDays(1), null),
                "stock.refused.future");
        assertRefused(
                () -> stock.move(new ArticleId(999_999_999), reason("Casse"), BigDecimal.ONE, "", today, null),
                "stock.refused.article");
        assertThatThrownBy(() -> stock.move(flour, new ReasonId(999_999_999), BigDecimal.ONE, "", today, null))
                .isInstanceOf(NotFound.class);
        assertThat(quantity()).isEqualByComparingTo("7.5");
    }

    @Test
    void aMistakeIsMadeGoodOnceAndNothingIsErased() {
        say("Casse", "3", null);
        var move = stock.moves(flour).getFirst();
        stock.reverse(flour, move.id());
        assertThat(quantity()).isZero();
        assertThat(stock.moves(flour)).hasSize(2);
        assertRefused(() -> stock.reverse(flour, move.id()), "stock.refused.reversed");
        assertRefused(() -> stock.reverse(flour, stock.moves(flour).getFirst().id()), "stock.refused.reversed");
        var other = assortment.piece("Autre", assortment.department("10", false));
        assertThatThrownBy(() -> stock.reverse(other, move.id())).isInstanceOf(NotFound.class);
        for (var change : List.of("delete from stock.move", "update stock.move set quantity = 1")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whatAPhoneSendsAgainAndAgainCountsOnce() throws Exception {
        var request = UUID.randomUUID();
        var acts = IntStream.range(0, 100)
                .<Callable<Boolean>>mapToObj(i -> () -> say("Casse", "1", request))
                .toList();
        assertThat(race(acts)).isOne();
        assertThat(quantity()).isEqualByComparingTo("-1");
    }

    @Test
    void twoHundredMovesAtOnceAddUpAndWeighWhatTheyCost() throws Exception {
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 100; i++) {
            var cost = new BigDecimal(100 + i).movePointLeft(2);
            acts.add(() ->
                    intake.settle("essai " + cost, List.of(told(0, Move.Kind.RECEIPT, "2", cost.toString()))) == 1);
            acts.add(() -> say("Casse", "1", null));
        }
        assertThat(race(acts)).isEqualTo(200);
        assertThat(quantity()).isEqualByComparingTo("100");
        assertThat(jdbc.sql("select sum(quantity) from stock.move where article = :a")
                        .param("a", flour.value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo(quantity());
        assertThat(stock.level(flour).average()).isBetween(new BigDecimal("1.00"), new BigDecimal("2.00"));
    }

    @Test
    void theAverageCostIsWeightedByWhatIsThere() {
        intake.settle("a", List.of(told(0, Move.Kind.RECEIPT, "10", "2.00")));
        intake.settle("b", List.of(told(0, Move.Kind.RECEIPT, "30", "3.00")));
        assertThat(stock.level(flour).average()).isEqualByComparingTo("2.75");
        assertThat(stock.level(flour).value()).isEqualByComparingTo("110");
        say("Casse", "40", null);
        intake.settle("c", List.of(told(0, Move.Kind.RECEIPT, "4", "5.00")));
        assertThat(stock.level(flour).average()).as("nothing was left").isEqualByComparingTo("5");
    }

    @Test
    void whatIsToldAgainAddsNothingAndWhatIsToldOtherwiseAddsTheDifference() {
        var received = told(3, Move.Kind.RECEIPT, "12", "1.10");
        assertThat(intake.settle("caisse", List.of(received, told(2, Move.Kind.SALE, "-5", null))))
                .isEqualTo(2);
        assertThat(intake.settle("caisse", List.of(received, told(2, Move.Kind.SALE, "-5", null))))
                .isZero();
        assertThat(intake.settle("caisse", List.of(received, told(2, Move.Kind.SALE, "-7", null))))
                .isOne();
        assertThat(quantity()).isEqualByComparingTo("5");
        assertThat(intake.settle("caisse", List.of())).isEqualTo(2);
        assertThat(quantity()).isZero();
    }

    /** One statement tells years: what came in its beginning has a cost at its end. */
    @Test
    void whatIsToldAtOnceIsWeighedOneAfterTheOther() {
        intake.settle(
                "d",
                List.of(
                        told(3, Move.Kind.RECEIPT, "10", "2.00"),
                        told(2, Move.Kind.RECEIPT, "30", "3.00"),
                        told(1, Move.Kind.SALE, "-5", null)));
        assertThat(quantity()).isEqualByComparingTo("35");
        assertThat(stock.level(flour).average()).isEqualByComparingTo("2.75");
        assertThat(stock.moves(flour).getFirst().average()).isEqualByComparingTo("2.75");
    }

    private record Then(BigDecimal quantity, @Nullable BigDecimal average) {}

    /** Random histories, kept or not at the ends of months, told in any order: the past is always what its moves say. */
    @Test
    void thePastIsTheSumOfItsMovesWheneverTheyAreTold() {
        var random = new Random(11);
        for (var i = 0; i < 160; i++) {
            var day = today.minusDays(random.nextInt(200));
            if (random.nextInt(3) == 0) {
                var cost = new BigDecimal(50 + random.nextInt(400)).movePointLeft(2);
                intake.settle(
                        "livraison " + i,
                        List.of(new Told(flour.value(), day, Move.Kind.RECEIPT, BigDecimal.valueOf(30), cost)));
            } else {
                var why = reason(random.nextBoolean() ? "Casse" : "Retrouvé");
                stock.move(flour, why, new BigDecimal(1 + random.nextInt(50)), "", day, null);
            }
            if (i % 30 == 29) {
                closings.run();
            }
        }
        assertThat(jdbc.sql("select count(*) from stock.closing")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(4);
        for (var back = 0; back < 210; back += 3) {
            var day = today.minusDays(back);
            assertThat(then("select quantity, average from stock.level_on(:day) where article = :a", day))
                    .as(day.toString())
                    .isEqualTo(then("""
                            select coalesce(sum(quantity), 0) as quantity, (array_agg(average order by day desc, id desc))[1] as average
                            from stock.move where article = :a and day <= :day""", day));
        }
        assertThat(then("select quantity, average from stock.level_on(:day) where article = :a", today)
                        .quantity())
                .isEqualByComparingTo(quantity());
    }

    private Then then(String sql, LocalDate day) {
        return jdbc.sql(sql)
                .param("day", day)
                .param("a", flour.value())
                .query((row, n) -> new Then(
                        row.getBigDecimal("quantity").setScale(4, RoundingMode.UNNECESSARY),
                        row.getBigDecimal("average")))
                .single();
    }

    @Test
    void whatIsLeftOfAnArticleGoesWithItWhenItWasAnother() {
        var twin = assortment.piece("FARINE", assortment.department("16.667", false));
        intake.settle(
                "twin",
                List.of(new Told(twin.value(), today, Move.Kind.RECEIPT, new BigDecimal("6"), new BigDecimal("2"))));
        context.getBean(Twins.class).merge(twin, flour);
        assertThat(quantity()).isEqualByComparingTo("6");
        assertThat(stock.level(twin).quantity()).isZero();
        assertThat(stock.level(flour).average()).isEqualByComparingTo("2");
    }

    private boolean say(String why, String quantity, @Nullable UUID request) {
        return stock.move(flour, reason(why), new BigDecimal(quantity), "", today, request);
    }

    private ReasonId reason(String name) {
        return reasons.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Told told(int daysAgo, Move.Kind kind, String quantity, @Nullable String cost) {
        return new Told(
                flour.value(),
                today.minusDays(daysAgo),
                kind,
                new BigDecimal(quantity),
                cost == null ? null : new BigDecimal(cost));
    }

    private BigDecimal quantity() {
        return stock.level(flour).quantity();
    }
}
