package coop.cabas.sales;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What the rows of a slot add up to.
 *
 * @param rows rows that count
 * @param qty pieces and kilograms; null when the kind has none, like the amounts
 * @param ttc euros, VAT included
 * @param ht euros, VAT excluded
 * @param margin euros, VAT excluded
 */
record Sums(
        int rows,
        @Nullable BigDecimal qty,
        @Nullable BigDecimal ttc,
        @Nullable BigDecimal ht,
        @Nullable BigDecimal margin) {

    static Sums of(int rows) {
        return new Sums(rows, null, null, null, null);
    }

    /** Nothing happened. */
    static Sums nothing() {
        return of(0);
    }
}
