package coop.cabas.articles;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.shared.Money;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;

@ModuleTest(extraIncludes = {"access", "mail"})
class PricesTest {

    @Autowired
    Prices prices;

    @Autowired
    Shelf shelf;

    @Autowired
    Departments departments;

    @Autowired
    Vats vats;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Assortment assortment;
    DepartmentId department;

    @BeforeEach
    void somewhere() {
        assortment = new Assortment(context);
        department = assortment.department("16.667", false);
    }

    @Test
    void theLatestPriceThatHasBegunHoldsAndAPromotionWhileItLasts() {
        var now = clock.instant();
        var jam = assortment.priced("Confiture", department, "2.00", "2.53");
        prices.set(jam, Money.of("2.60"), now.plus(Duration.ofDays(3)), "nouveau tarif", false);
        prices.promote(
                jam, Money.of("2.20"), now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(5)), "quinzaine", false);
        assertThat(price(jam, 0)).isEqualTo(Money.of("2.53"));
        assertThat(price(jam, 2)).isEqualTo(Money.of("2.20"));
        assertThat(price(jam, 4)).isEqualTo(Money.of("2.20"));
        assertThat(price(jam, 6)).isEqualTo(Money.of("2.60"));
        assertThat(shelf.find(jam, now.plus(Duration.ofDays(4))).regular()).isEqualTo(Money.of("2.60"));
        var promotion = prices.history(jam).stream()
                .filter(line -> line.kind() == PriceLine.Kind.PROMOTION)
                .findFirst()
                .orElseThrow();
        prices.withdraw(jam, promotion.id(), "erreur");
        assertThat(price(jam, 2)).isEqualTo(Money.of("2.53"));
        assertThat(prices.history(jam)).hasSize(3);
        assertRefused(
                () -> prices.promote(jam, Money.of("2.20"), now, now, "rien", false), "articles.refused.promotionEnds");
    }

    @Test
    void aPriceBelowTheCostIsSaidOnPurpose() {
        var oil = assortment.priced("Huile", department, "5.0000", "6.33");
        assertRefused(
                () -> prices.set(oil, Money.of("5.27"), clock.instant(), "erreur", false),
                "articles.refused.belowCost");
        prices.set(oil, Money.of("5.27"), clock.instant(), "fin de série", true);
        assertThat(price(oil, 0)).isEqualTo(Money.of("5.27"));
        prices.set(oil, Money.of("5.28"), clock.instant(), "au coût", false);
    }

    @Test
    void theRuleIsThatOfThePurchaseDepartmentOnTheDay() {
        var pasta = assortment.priced("Pâtes", department, "1.0000", "1.27");
        assertThat(line(pasta).ruled()).isEqualTo(Money.of("1.27"));
        assertThat(line(pasta).earned()).isEqualTo(Money.of("0.20"));
        assertThat(line(pasta).vat()).isEqualTo(Money.of("0.07"));
        assertThat(line(pasta).earnedPercent()).isEqualByComparingTo("16.9");
        departments.rule(department, LocalDate.now(clock).plusDays(10), new BigDecimal("0.2"));
        assertThat(line(pasta).ruled()).isEqualTo(Money.of("1.27"));
        assertThat(shelf.find(pasta, clock.instant().plus(Duration.ofDays(11))).ruled())
                .isEqualTo(Money.of("1.32"));
        assertRefused(
                () -> departments.rule(department, LocalDate.now(clock).plusDays(10), new BigDecimal("0.3")),
                "articles.refused.ruleTaken");
    }

    @Test
    void javaAndTheDatabaseGiveTheSamePriceByTheRule() {
        var random = new Random(7);
        for (var i = 0; i < 500; i++) {
            var cost = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(4);
            var share = new BigDecimal(random.nextInt(60_000)).movePointLeft(5);
            var rate = new BigDecimal(new String[] {"0", "2.1", "5.5", "10", "20"}[random.nextInt(5)]);
            var java = new ShelfLine(
                            new ArticleId(1),
                            null,
                            "x",
                            Status.ACTIVE,
                            "x",
                            rate,
                            null,
                            false,
                            null,
                            false,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            cost,
                            share)
                    .ruled();
            var sql = jdbc.sql("select articles.ruled_price(:cost, :share, :rate)")
                    .param("cost", cost)
                    .param("share", share)
                    .param("rate", rate)
                    .query(BigDecimal.class)
                    .single();
            assertThat(java).as("%s %s %s", cost, share, rate).isEqualTo(new Money(sql));
        }
    }

    @Test
    void aRateOfVatBeginsWithADayToCome() {
        var standard = assortment.vat("Taux normal");
        assertRefused(
                () -> vats.rate(standard, LocalDate.now(clock), new BigDecimal("21")), "articles.refused.rateBegun");
        vats.rate(standard, LocalDate.now(clock).plusDays(40), new BigDecimal("21"));
        assertThat(vats.all().stream()
                        .filter(vat -> vat.id().equals(standard))
                        .findFirst()
                        .orElseThrow()
                        .rate())
                .isEqualByComparingTo("20");
    }

    @Test
    void costsHaveFourDecimalsAndTheSameOneAddsNoLine() {
        var salt = assortment.piece("Sel", department);
        assertThat(prices.costIs(salt, new BigDecimal("0.11200000000000399"), clock.instant(), "tarif"))
                .isTrue();
        assertThat(prices.costIs(salt, new BigDecimal("0.1120"), clock.instant(), "tarif"))
                .isFalse();
        assertThat(prices.costs(salt)).hasSize(1);
        assertThat(line(salt).cost()).isEqualByComparingTo("0.112");
    }

    @Test
    void linesAreWrittenOnce() {
        assortment.priced("Figée", department, "1", "2");
        for (var table : new String[] {"price", "cost", "margin_rule", "vat_rate"}) {
            assertThatThrownBy(() -> jdbc.sql("delete from articles." + table).update())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(
                        () -> jdbc.sql("update articles.price set amount = 1").update())
                .isInstanceOf(DataAccessException.class);
    }

    private Money price(ArticleId article, int days) {
        return Objects.requireNonNull(
                shelf.find(article, clock.instant().plus(Duration.ofDays(days))).price());
    }

    private ShelfLine line(ArticleId article) {
        return shelf.find(article, clock.instant());
    }
}
