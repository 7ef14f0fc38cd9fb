package coop.cabas.stock.inventories;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What somebody found in one place, as it is kept.
 *
 * @param withdrawn it was a mistake
 * @param setAside it was counted anew since
 */
public record Count(
        CountId id,
        BigDecimal quantity,
        String place,
        Instant counted,
        String by,
        boolean withdrawn,
        boolean setAside) {

    /** Whether it is part of what was counted. */
    public boolean stands() {
        return !withdrawn && !setAside;
    }
}
