package coop.cabas.purchasing.proposals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * How much to order of one article, and every figure that led to it.
 *
 * @param perDay sold on an open day when some is there
 * @param season how the weeks to come stood to the weeks past a year ago; 1 when that is not known
 * @param expected sold on an open day to come
 * @param target what must be there or on its way: expected × days until the delivery, covered and kept in reserve
 * @param need target less stock and what is on order; never below zero
 * @param cap the most that is sold before it spoils, stock and order taken off; null for what keeps
 * @param parcels to be ordered
 * @param filled of which to reach free delivery
 * @param lasts open days that stock, order and parcels will last; null when none is sold
 * @param pop what the coop's formula of before would order, in parcels
 * @param doubt why a person should look; null when nothing is odd
 */
public record Proposed(
        Facts facts,
        BigDecimal perDay,
        BigDecimal season,
        BigDecimal expected,
        BigDecimal target,
        BigDecimal need,
        @Nullable BigDecimal cap,
        int parcels,
        int filled,
        @Nullable BigDecimal lasts,
        int pop,
        @Nullable Doubt doubt) {

    /** Why a person should look. */
    public enum Doubt {
        /** It was never there on an open day of the window. */
        NEVER_THERE,
        /** It was missing on more days than it was there. */
        MOSTLY_MISSING,
        /** Nothing of it was sold. */
        UNSOLD,
        /** One parcel is more than is sold before it spoils. */
        SPOILS,
        /** Its price is not known: it counts nothing for free delivery. */
        NO_PRICE
    }

    /** Pieces or kilograms to be ordered. */
    public BigDecimal quantity() {
        return facts.pack().multiply(BigDecimal.valueOf(parcels));
    }

    /** Euros, VAT excluded; nothing when the price is not known. */
    public BigDecimal amount() {
        return facts.price() == null ? BigDecimal.ZERO : quantity().multiply(facts.price());
    }

    Proposed with(int more) {
        var parcelsNow = parcels + more;
        return new Proposed(
                facts,
                perDay,
                season,
                expected,
                target,
                need,
                cap,
                parcelsNow,
                filled + more,
                Arithmetic.lasts(facts, expected, parcelsNow),
                pop,
                doubt);
    }
}
