package coop.cabas.purchasing.invoices;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of a receipt: what came in good order, and is to be paid.
 *
 * @param line number of the line
 * @param quantity pieces or kilograms, in good order
 * @param price agreed for one, VAT excluded: that of the order, else that of the delivery note; null when neither is known
 * @param claimed euros that were claimed of it when it was received
 */
public record Owed(
        long line,
        @Nullable String ean,
        @Nullable String reference,
        String label,
        BigDecimal quantity,
        @Nullable BigDecimal price,
        BigDecimal claimed) {

    BigDecimal value() {
        return price == null ? BigDecimal.ZERO : quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }
}
