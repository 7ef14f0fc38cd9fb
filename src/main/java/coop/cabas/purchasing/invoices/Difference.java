package coop.cabas.purchasing.invoices;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * Where an invoice is not what was received.
 *
 * @param key the same for the same difference, however often it is computed
 * @param label what the supplier calls it
 * @param reference the supplier's code, else the EAN; empty when there is none
 * @param billed pieces or kilograms
 * @param owed pieces or kilograms that came in good order
 * @param billedPrice of one; null when nothing was billed
 * @param owedPrice agreed for one; null when it is not known
 * @param amount euros, VAT excluded, above zero when too much is billed
 * @param claimed euros of it that were claimed when it was received
 */
public record Difference(
        Kind kind,
        String key,
        String label,
        String reference,
        BigDecimal billed,
        BigDecimal owed,
        @Nullable BigDecimal billedPrice,
        @Nullable BigDecimal owedPrice,
        BigDecimal amount,
        BigDecimal claimed) {

    /** What kind. */
    public enum Kind {
        /** Another quantity than came. */
        QUANTITY,
        /** The same line twice, though it came once. */
        TWICE,
        /** Another price than agreed. */
        PRICE,
        /** A price that nobody agreed on, for neither order nor delivery note tells one. */
        NEW_PRICE,
        /** Billed, and never received. */
        NOT_RECEIVED,
        /** Received, and not billed. */
        NOT_BILLED,
        /** Only the total is known, and it is another. */
        TOTAL
    }

    /** What nobody has claimed yet; below zero when less is billed than is owed. */
    public BigDecimal open() {
        return amount.subtract(claimed);
    }

    /** Whether the claims made at the reception say it all. */
    public boolean isClaimed() {
        return claimed.signum() > 0 && open().abs().compareTo(Matching.CLAIM_TOLERANCE) <= 0;
    }
}
