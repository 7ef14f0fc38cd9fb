package coop.cabas.labels;

import java.math.BigDecimal;

/**
 * What one package holds.
 *
 * @param quantity of the measure, above zero
 */
public record Content(BigDecimal quantity, Measure measure) {

    /** By what prices are compared. */
    public enum Measure {
        KG,
        L,
        PIECE
    }

    /** Whether the price of the package is the price of the measure. */
    public boolean isOne() {
        return quantity.compareTo(BigDecimal.ONE) == 0;
    }
}
