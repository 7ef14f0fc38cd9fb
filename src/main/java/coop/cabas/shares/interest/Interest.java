package coop.cabas.shares.interest;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A vote of interest.
 *
 * @param year last day of the financial year that it is for
 * @param rate percent of the paid-up capital for a whole year
 * @param ceiling highest rate of the law for that year, as the coop found it
 * @param annulled when it was taken back; null while it stands
 */
public record Interest(
        InterestId id,
        LocalDate year,
        BigDecimal rate,
        BigDecimal ceiling,
        String decidedBy,
        Money total,
        int holders,
        @Nullable Instant annulled,
        String annulledWhy) {

    public boolean stands() {
        return annulled == null;
    }
}
