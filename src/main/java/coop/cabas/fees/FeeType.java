package coop.cabas.fees;

import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.time.MonthDay;

/**
 * A kind of fee or gift.
 *
 * @param amount usual amount; null when there is none
 * @param freeAmount whether whoever pays chooses, from the amount up
 * @param months how long it covers; null when it ends on a fixed day, or covers nothing
 * @param untilDay it covers until the day before this one comes next; null for a number of months
 * @param offeredMonths paid so many months before that day, it covers the next year too
 * @param prorata whether only the months left until that day are paid
 * @param membership kind of membership that it is for; null for any
 * @param ended whether it is no longer used
 */
public record FeeType(
        FeeTypeId id,
        String name,
        Kind kind,
        @Nullable Money amount,
        boolean freeAmount,
        @Nullable Integer months,
        @Nullable MonthDay untilDay,
        int offeredMonths,
        boolean prorata,
        @Nullable MembershipKind membership,
        boolean ended) {

    public enum Kind {
        FEE,
        DONATION
    }

    /** Whether it covers somebody for a time. */
    public boolean covers() {
        return kind == Kind.FEE && (months != null || untilDay != null);
    }
}
