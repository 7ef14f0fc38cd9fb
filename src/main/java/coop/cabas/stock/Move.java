package coop.cabas.stock;

import coop.cabas.articles.ArticleId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that made the stock what it is.
 *
 * @param quantity what it adds; pieces, or kilograms of what is weighed
 * @param counted what somebody found, of a count
 * @param unitCost of what came, VAT excluded; null when it is not told
 * @param average weighted average cost after it; null until a cost is known
 * @param reason in words; null for what explains itself
 * @param origin other program that tells it; null for people here
 * @param reverses the mistake that it makes good
 * @param reversed whether another move made this one good
 */
public record Move(
        MoveId id,
        ArticleId article,
        LocalDate day,
        Kind kind,
        BigDecimal quantity,
        @Nullable BigDecimal counted,
        @Nullable BigDecimal unitCost,
        @Nullable BigDecimal average,
        @Nullable String reason,
        String note,
        @Nullable String origin,
        @Nullable MoveId reverses,
        boolean reversed,
        Instant said,
        String by) {

    /** What happened. */
    public enum Kind {
        /** What there was when it began to be kept. */
        OPENING,
        RECEIPT,
        SALE,
        /** Somebody counted: the difference to what was expected. */
        COUNT,
        ENTRY,
        LOSS,
        USE,
        RETURN
    }

    /** Whether people here said it, and can take it back. */
    public boolean isOurs() {
        return origin == null && reverses == null && !reversed;
    }
}
