package coop.cabas.labels;

import static coop.cabas.labels.OnShelf.content;
import static coop.cabas.labels.OnShelf.fruit;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.articles.ContentUnit;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Labels that the law would not let hang. */
class MentionsTest {

    @Test
    void onlyTheLabelThatLacksSomethingIsHeldBack() {
        var without = fruit("Poires", null, "", "");
        var checked = Mentions.check(List.of(OnShelf.pasta(), without, OnShelf.apples(), OnShelf.eggs()));

        assertThat(checked.complete()).containsExactly(OnShelf.pasta(), OnShelf.apples(), OnShelf.eggs());
        assertThat(checked.missing())
                .containsExactly(
                        Message.of("labels.missing.PRICE", "Poires"),
                        Message.of("labels.missing.ORIGIN", "Poires"),
                        Message.of("labels.missing.CATEGORY", "Poires"));
    }

    @Test
    void aPriceOfNothingIsNoPrice() {
        assertThat(missing(fruit("Pommes", "0.00", "France", "I"))).containsExactly("labels.missing.PRICE");
    }

    @Test
    void aWordThatNamesNoCountryIsNoOrigin() {
        assertThat(missing(fruit("Pommes", "3.20", " Import ", "I"))).containsExactly("labels.missing.ORIGIN");
        assertThat(missing(fruit("Pommes", "3.20", "Pays-Bas", "I"))).isEmpty();
    }

    @Test
    void fruitWhoseStandardKnowsNoCategorySaysSo() {
        assertThat(missing(fruit("Cerises", "9.90", "France", ""))).containsExactly("labels.missing.CATEGORY");
        assertThat(missing(fruit("Cerises", "9.90", "France", ShelfLabel.WITHOUT)))
                .isEmpty();
    }

    @Test
    void theUnitPriceIsMissedWhereContentIsNotWrittenDown() {
        assertThat(missing(packed(null, null))).containsExactly("labels.missing.UNIT_PRICE");
        assertThat(missing(packed(content("0.5", ContentUnit.KG), null))).containsExactly("labels.missing.UNIT_PRICE");
        assertThat(missing(packed(content("0.5", ContentUnit.KG), "3.90"))).isEmpty();
    }

    @Test
    void nobodyNeedsTheUnitPriceOfOneKilogramNorOfPiecesNorOfWhatIsWeighed() {
        assertThat(missing(packed(content("1.000", ContentUnit.KG), null))).isEmpty();
        assertThat(missing(packed(content("6", ContentUnit.PIECE), null))).isEmpty();
        assertThat(missing(OnShelf.apples())).isEmpty();
    }

    @Test
    void whatIsNotAskedIsNotMissed() {
        var broom = new ShelfLabel("", "Balai", Money.of("9.90"), null, false, null, null, "", "", List.of(), Set.of());
        assertThat(missing(broom)).isEmpty();
    }

    @Test
    void aRegularPriceThatIsNotHigherIsNoPromotion() {
        assertThat(OnShelf.oilInPromotion().isPromotion()).isTrue();
        assertThat(OnShelf.pasta().isPromotion()).isFalse();
        var same = new ShelfLabel(
                "", "Balai", Money.of("9.90"), Money.of("9.90"), false, null, null, "", "", List.of(), Set.of());
        assertThat(same.isPromotion()).isFalse();
    }

    private static ShelfLabel packed(@Nullable Content content, @Nullable String unitPrice) {
        return new ShelfLabel(
                "",
                "Riz",
                Money.of("1.95"),
                null,
                false,
                content,
                unitPrice == null ? null : Money.of(unitPrice),
                "",
                "",
                List.of(),
                OnShelf.GROCERY);
    }

    private static List<String> missing(ShelfLabel label) {
        return Mentions.missing(label).stream().map(Message::key).toList();
    }
}
