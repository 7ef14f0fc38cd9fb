package coop.cabas.purchasing.receipts;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What somebody counted of a delivery.
 *
 * @param name of the article
 * @param withdrawn it was a mistake, and counts no more
 */
public record Count(
        long id,
        long line,
        String name,
        boolean weighed,
        Kind kind,
        BigDecimal quantity,
        Instant at,
        String by,
        boolean withdrawn) {

    /** What becomes of it. */
    public enum Kind {
        GOOD,
        /** Came, and is of no use. */
        BROKEN,
        /** Went back with the driver. */
        REFUSED
    }
}
