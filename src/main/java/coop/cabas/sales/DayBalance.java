package coop.cabas.sales;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One day of the journal against the sale lines: two exports that meet on the day's total only.
 *
 * @param tickets number of sales and refunds; null when no journal speaks of the day
 * @param journal their amount, VAT included
 * @param lines number of sale lines; null when no PLU export speaks of the day
 * @param plu what was paid for them, VAT included
 */
public record DayBalance(
        LocalDate day,
        @Nullable Integer tickets,
        @Nullable BigDecimal journal,
        @Nullable Integer lines,
        @Nullable BigDecimal plu,
        State state) {

    /** Journal less sale lines; null when one of them is not held. */
    @JsonProperty
    public @Nullable BigDecimal difference() {
        return journal == null || plu == null ? null : journal.subtract(plu);
    }

    /** What holding them against each other says. */
    public enum State {
        EQUAL,
        DIFFERENT,
        JOURNAL_ONLY,
        PLU_ONLY
    }
}
