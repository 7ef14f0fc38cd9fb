package coop.cabas.labels;

import coop.cabas.articles.ContentUnit;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/** What the law may want a label to say. */
public enum Mention {
    /** Code de la consommation, L. 112-1. */
    PRICE {
        @Override
        boolean isSaidBy(ShelfLabel label) {
            return isAmount(label.price());
        }
    },
    /**
     * Price of a kilogram, litre or metre, unless it is that of the package or nothing but pieces is sold: arrêté du 16 novembre 1999 on
     * prices of packed products.
     */
    UNIT_PRICE {
        @Override
        boolean isSaidBy(ShelfLabel label) {
            var content = label.content();
            return label.weighed()
                    || content != null
                            && (content.isOne() || content.unit() == ContentUnit.PIECE || isAmount(label.unitPrice()));
        }
    },
    /** Country of fresh fruit and vegetables, in letters as large as the price: décret n° 2010-109 du 29 janvier 2010. */
    ORIGIN {
        @Override
        boolean isSaidBy(ShelfLabel label) {
            return !label.origin().isBlank()
                    && !NO_COUNTRY.contains(label.origin().strip().toLowerCase(Locale.FRENCH));
        }
    },
    /**
     * Quality of fresh fruit and vegetables, where their marketing standard knows categories: arrêté du 3 août 1994. Ten species have
     * such a standard; whoever keeps the articles writes {@link ShelfLabel#WITHOUT} for the others.
     */
    CATEGORY {
        @Override
        boolean isSaidBy(ShelfLabel label) {
            return !label.category().isBlank();
        }
    };

    /** Words that stand where a country should, and tell nothing. */
    private static final Set<String> NO_COUNTRY = Set.of("import", "importation", "importé", "pays", "divers");

    abstract boolean isSaidBy(ShelfLabel label);

    private static boolean isAmount(@Nullable Money money) {
        return money != null && money.amount().signum() > 0;
    }
}
