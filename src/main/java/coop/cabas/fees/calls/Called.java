package coop.cabas.fees.calls;

import coop.cabas.fees.CoverPeriod;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;

/**
 * What a call would make of one member.
 *
 * @param period days that the fee would cover
 * @param leftOut why nothing would be written; {@link LeftOut#NO} when it would
 */
public record Called(MemberId member, String name, CoverPeriod period, Money amount, LeftOut leftOut) {

    /** Why somebody chosen is not called. The order is that in which they are looked at: the first that holds is told. */
    public enum LeftOut {
        /** They are called. */
        NO,
        /** They have left, or died. */
        GONE,
        /** Nothing is asked of them. */
        EXEMPT,
        /** They have no membership of the kind that the fee is for on its first day. */
        OTHER_MEMBERSHIP,
        /** They are covered beyond the day that was said. */
        COVERED_BEYOND,
        /** Another fee covers some of these days. */
        COVERED
    }

    public boolean isCalled() {
        return leftOut == LeftOut.NO;
    }
}
