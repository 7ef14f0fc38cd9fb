package coop.cabas.aemsoft;

import coop.cabas.articles.ArticleId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * One article on both sides.
 *
 * @param ean by which the till knows it, else its code here; null for one without a code
 * @param tillName null when the till does not know it
 * @param article null when it is not known here
 */
public record Sides(
        @Nullable String ean,
        @Nullable String tillName,
        @Nullable ArticleId article,
        @Nullable String name,
        @Nullable Money tillPrice,
        @Nullable Money price,
        @Nullable BigDecimal tillCost,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal tillVat,
        @Nullable BigDecimal vat,
        State state) {

    /** How both sides stand to one another. */
    public enum State {
        /** The till has it, and nobody has taken it over. */
        NEW,
        /** Price, cost or VAT differ. */
        DIFFERENT,
        SAME,
        /** It is sold here, and the till does not know it: its next file must tell it. */
        HERE
    }
}
