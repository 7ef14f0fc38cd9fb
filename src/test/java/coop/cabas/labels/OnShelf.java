package coop.cabas.labels;

import coop.cabas.articles.ContentUnit;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Articles of a shop, and what their labels say. */
public final class OnShelf {

    public static final Set<Mention> GROCERY = Set.of(Mention.UNIT_PRICE);
    public static final Set<Mention> PRODUCE = Set.of(Mention.UNIT_PRICE, Mention.ORIGIN, Mention.CATEGORY);

    private OnShelf() {}

    public static ShelfLabel pasta() {
        return new ShelfLabel(
                "3760091724915",
                "Coquillettes demi-complètes",
                Money.of("1.95"),
                null,
                false,
                content("0.5", ContentUnit.KG),
                Money.of("3.90"),
                "",
                "",
                List.of("Bio"),
                GROCERY);
    }

    public static ShelfLabel oilInPromotion() {
        return new ShelfLabel(
                "3760123450003",
                "Huile d’olive vierge extra première pression à froid",
                Money.of("12.95"),
                Money.of("15.40"),
                false,
                content("0.75", ContentUnit.L),
                Money.of("17.27"),
                "Grèce",
                "",
                List.of("Bio", "Équitable"),
                GROCERY);
    }

    public static ShelfLabel eggs() {
        return new ShelfLabel(
                "96385074",
                "Œufs plein air",
                Money.of("2.40"),
                null,
                false,
                content("6", ContentUnit.PIECE),
                Money.of("0.40"),
                "France",
                "",
                List.of(),
                GROCERY);
    }

    public static ShelfLabel apples() {
        return fruit("Pommes Gala", "3.20", "France", "I");
    }

    public static ShelfLabel fruit(String name, @Nullable String price, String origin, String category) {
        return new ShelfLabel(
                "42",
                name,
                price == null ? null : Money.of(price),
                null,
                true,
                null,
                null,
                origin,
                category,
                List.of("Bio"),
                PRODUCE);
    }

    public static Content content(String quantity, ContentUnit measure) {
        return new Content(new BigDecimal(quantity), measure);
    }
}
