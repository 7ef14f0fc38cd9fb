package coop.cabas.purchasing.invoices;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of an invoice. What it does not tell is null.
 *
 * @param row its place, the first being 1
 * @param reference the supplier's own code
 * @param quantity pieces or kilograms
 * @param price of one, VAT excluded, after discounts
 * @param amount VAT excluded
 * @param vat rate in per cent
 */
public record Billed(
        int row,
        @Nullable String ean,
        @Nullable String reference,
        String label,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal vat) {

    /** Euros, VAT excluded: as printed, else quantity × price; nothing when neither is told. */
    public BigDecimal value() {
        if (amount != null) {
            return amount;
        }
        return quantity == null || price == null
                ? BigDecimal.ZERO
                : quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }

    /** Pieces or kilograms; told by amount and price when it does not stand there. */
    BigDecimal units() {
        if (quantity != null) {
            return quantity;
        }
        return amount == null || price == null || price.signum() == 0
                ? BigDecimal.ZERO
                : amount.divide(price, 3, RoundingMode.HALF_UP);
    }
}
