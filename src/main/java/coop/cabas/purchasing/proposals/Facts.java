package coop.cabas.purchasing.proposals;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What is known of one article of one supplier.
 *
 * @param sold pieces or kilograms sold in the window, on days when some was there
 * @param days open days of the window on which some was there at opening
 * @param empty open days of the window on which none was there: they say nothing of what would have been sold
 * @param soldThen sold in the same weeks a year ago; null when the shop's memory is shorter
 * @param daysThen open days of those weeks
 * @param soldAfter sold, a year ago, in the weeks that the order will cover; null as above
 * @param daysAfter open days of those weeks
 * @param stock what there is; below zero counts as nothing
 * @param onOrder ordered and not received
 * @param pack pieces or kilograms in a parcel, above zero
 * @param price of one, VAT excluded; null when it is not known
 * @param shelfDays days that it keeps; null for what keeps
 */
public record Facts(
        long article,
        BigDecimal sold,
        int days,
        int empty,
        @Nullable BigDecimal soldThen,
        int daysThen,
        @Nullable BigDecimal soldAfter,
        int daysAfter,
        BigDecimal stock,
        BigDecimal onOrder,
        BigDecimal pack,
        @Nullable BigDecimal price,
        @Nullable Integer shelfDays) {

    public Facts {
        if (pack.signum() <= 0 || days < 0 || empty < 0) {
            throw new IllegalArgumentException("pack %s, days %d, empty %d".formatted(pack, days, empty));
        }
    }
}
