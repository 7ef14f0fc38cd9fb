package coop.cabas.articles;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.shared.Money;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Many at once, and entered twice. */
@ModuleTest(extraIncludes = {"access", "mail"})
class EditsTest {

    @Autowired
    Edits edits;

    @Autowired
    Articles articles;

    @Autowired
    Twins twins;

    @Autowired
    Codes codes;

    @Autowired
    Prices prices;

    @Autowired
    Shelf shelf;

    @Autowired
    GoodsLabels labels;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Assortment assortment;
    DepartmentId department;
    ArticleId one;
    ArticleId other;

    @BeforeEach
    void two() {
        assortment = new Assortment(context);
        department = assortment.department("16.667", false);
        one = assortment.priced("Lentilles vertes", department, "2.0000", "2.53");
        other = assortment.priced("Pois cassés", department, "1.0000", "1.50");
    }

    @Test
    void everyChangeIsLookedAtAppliedAndTakenBack() {
        var elsewhere = assortment.department("20", false);
        var label = labels.all().getFirst().id();
        var values = Map.of(
                Edit.Change.DEPARTMENT, String.valueOf(elsewhere.value()),
                Edit.Change.VAT, String.valueOf(assortment.vat("Taux normal").value()),
                Edit.Change.STATUS, "OUT_OF_SEASON",
                Edit.Change.LABEL, String.valueOf(label),
                Edit.Change.MEAL_VOUCHER, "true",
                Edit.Change.ORIGIN, "France",
                Edit.Change.PERCENT, "10");
        values.forEach((change, value) -> {
            var before =
                    List.of(articles.find(one).terms(), articles.find(other).terms());
            var prior = shelf.find(one, clock.instant()).price();
            var seen = edits.preview(List.of(one, other), change, value);
            assertThat(seen).as(change.name()).hasSize(2);
            var id = edits.apply(List.of(one, other), change, value, "essai");
            assertThat(edits.preview(List.of(one, other), change, value))
                    .as(change.name())
                    .hasSize(change == Edit.Change.PERCENT ? 2 : 0);
            assertThat(edits.undo(id, "retour")).as(change.name()).isZero();
            assertThat(List.of(articles.find(one).terms(), articles.find(other).terms()))
                    .as(change.name())
                    .isEqualTo(before);
            assertThat(shelf.find(one, clock.instant()).price()).isEqualTo(prior);
            assertRefused(() -> edits.undo(id, "encore"), "articles.refused.undone");
        });
    }

    @Test
    void onlyPricesThatDifferFromTheirRuleAreSet() {
        var seen = edits.preview(List.of(one, other), Edit.Change.RULED_PRICE, "");
        assertThat(seen).extracting(Edit.Line::article).containsExactly(other);
        edits.apply(List.of(one, other), Edit.Change.RULED_PRICE, "", "règle");
        assertThat(shelf.find(other, clock.instant()).price()).isEqualTo(Money.of("1.27"));
        assertRefused(
                () -> edits.apply(List.of(one, other), Edit.Change.RULED_PRICE, "", "règle"),
                "articles.refused.nothing");
    }

    @Test
    void aPriceThatWasTheFirstIsTakenBackToNone() {
        var fresh = assortment.piece("Fèves", department);
        prices.costIs(fresh, new BigDecimal("2"), clock.instant(), "facture");
        var id = edits.apply(List.of(fresh, other), Edit.Change.RULED_PRICE, "", "règle");
        assertThat(shelf.find(fresh, clock.instant()).price()).isEqualTo(Money.of("2.53"));
        assertThat(edits.undo(id, "retour")).isZero();
        assertThat(shelf.find(fresh, clock.instant()).price()).isNull();
        assertThat(shelf.find(other, clock.instant()).price()).isEqualTo(Money.of("1.50"));
        assertThat(prices.history(fresh)).hasSize(1);
    }

    @Test
    void aPriceThatSomebodyChangedSinceStays() {
        var id = edits.apply(List.of(one, other), Edit.Change.PERCENT, "10", "hausse");
        prices.set(one, Money.of("9.99"), clock.instant(), "essai", true);
        assertThat(edits.undo(id, "retour")).isOne();
        assertThat(shelf.find(one, clock.instant()).price()).isEqualTo(Money.of("9.99"));
        assertThat(shelf.find(other, clock.instant()).price()).isEqualTo(Money.of("1.50"));
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBack() {
        var id = edits.apply(List.of(one, other), Edit.Change.ORIGIN, "Italie", "essai");
        edits.apply(List.of(other), Edit.Change.ORIGIN, "Espagne", "essai");
        assertThat(edits.undo(id, "retour")).isOne();
        assertThat(articles.find(one).terms().origin()).isNull();
        assertThat(articles.find(other).terms().origin()).isEqualTo("Espagne");
        assertThat(edits.find(id).lines()).filteredOn(Edit.Line::kept).hasSize(1);
    }

    @Test
    void aLabelTakenOffComesBackWhereItWas() {
        var label = labels.all().getFirst().id();
        edits.apply(List.of(one), Edit.Change.LABEL, String.valueOf(label), "essai");
        var id = edits.apply(List.of(one, other), Edit.Change.UNLABEL, String.valueOf(label), "essai");
        assertThat(articles.find(one).terms().labels()).isEmpty();
        assertThat(edits.undo(id, "retour")).isZero();
        assertThat(articles.find(one).terms().labels()).containsExactly(label);
        assertThat(articles.find(other).terms().labels()).isEmpty();
    }

    @Test
    void aValueThatDoesNotExistChangesNothing() {
        assertRefused(
                () -> edits.apply(List.of(one), Edit.Change.DEPARTMENT, "999999999", "essai"),
                "articles.refused.department");
        assertThat(articles.find(one).terms().department()).isEqualTo(department);
    }

    @Test
    void twoPeopleDoNotOverwriteOneAnother() {
        var seen = articles.find(one);
        articles.change(
                one,
                seen.version(),
                Article.Terms.of("Lentilles du Puy", department, seen.terms().vat()));
        assertRefused(() -> articles.change(one, seen.version(), seen.terms()), "articles.refused.changed");
    }

    @Test
    void twinsAreFoundByNameOrByCodeAndMerged() {
        var twin = assortment.piece("LENTILLES  VERTES", department);
        codes.giveAsItIs(one, "0244722000000");
        codes.giveAsItIs(other, "2447220000000");
        assertThat(twins.all())
                .filteredOn(pair -> pair.one().equals(one) || pair.other().equals(one))
                .extracting(Twins.Pair::why)
                .contains(Twins.Why.CODE, Twins.Why.NAME);
        codes.giveInStore(twin);
        twins.merge(twin, one);
        assertThat(codes.of(twin)).isEmpty();
        assertThat(codes.of(one)).hasSize(2);
        assertThat(articles.find(twin).mergedInto()).isEqualTo(one);
        assertRefused(() -> twins.merge(one, twin), "articles.refused.merging");
        assertRefused(() -> articles.become(twin, Status.ACTIVE), "articles.refused.merged");
    }
}
