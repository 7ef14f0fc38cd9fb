package coop.cabas.articles;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One line of an article's prices.
 *
 * @param amount VAT included; of a kilogram of what is weighed
 * @param ends of a promotion; null for a price of the shelf
 * @param withdrawn since when it holds no more; null while it does
 */
public record PriceLine(
        PriceId id,
        Kind kind,
        Money amount,
        Instant starts,
        @Nullable Instant ends,
        String reason,
        Instant said,
        String by,
        @Nullable Instant withdrawn) {

    /** What kind of price. */
    public enum Kind {
        /** Holds until another begins. */
        SHELF,
        /** Holds while it lasts, instead of that of the shelf. */
        PROMOTION
    }

    /** Whether it can still be taken back: it holds, or will. */
    public boolean isOpen(Instant now) {
        return withdrawn == null && (ends == null || ends.isAfter(now));
    }
}
