package coop.cabas.purchasing.receipts;

import coop.cabas.purchasing.SupplierId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A credit that is expected of a supplier.
 *
 * @param receipt null when an invoice alone gave rise to it
 * @param line of the receipt; null as well
 * @param quantity pieces or kilograms; null when only an amount is meant
 * @param amount euros, VAT excluded
 */
public record Claim(
        ClaimId id,
        SupplierId supplier,
        @Nullable ReceiptId receipt,
        @Nullable Long line,
        Kind kind,
        String label,
        @Nullable BigDecimal quantity,
        BigDecimal amount,
        Instant at,
        State state) {

    /** Why. */
    public enum Kind {
        /** On the delivery note, and not there. */
        SHORT,
        BROKEN,
        REFUSED,
        /** Dearer than ordered. */
        DEARER,
        /** An invoice bills more than it should. */
        BILLED
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        /** A credit note, or the invoice itself, made it good. */
        SETTLED,
        /** Not claimed any more. */
        DROPPED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
