package coop.cabas.labels;

import coop.cabas.articles.ContentUnit;

import java.math.BigDecimal;

/**
 * What one package holds.
 *
 * @param quantity above zero
 */
public record Content(BigDecimal quantity, ContentUnit unit) {

    /** Whether the price of the package is the price of the unit. */
    public boolean isOne() {
        return quantity.compareTo(BigDecimal.ONE) == 0;
    }
}
