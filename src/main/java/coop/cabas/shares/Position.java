package coop.cabas.shares;

import coop.cabas.shared.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What somebody holds of one class on a day.
 *
 * @param held shares held
 * @param waiting shares withdrawn whose refund waits
 * @param capital subscribed capital of both
 * @param paid paid-up part of both
 * @param due paid-up part of those whose refund waits
 */
public record Position(ClassId of, String classCode, int held, int waiting, Money capital, Money paid, Money due) {

    static Position none(ClassId of, String code) {
        return new Position(of, code, 0, 0, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /** Paid-up part of the shares held. */
    public Money paidOfHeld() {
        return paid.minus(due);
    }

    /** What is still to be paid of the shares held. @param nominal value of one share on that day */
    public Money unpaid(Money nominal) {
        return nominal.times(held).minus(paidOfHeld());
    }

    /** Paid-up part of some of the shares held, rounded to the cent; of all of them, all. */
    Money paidOf(int shares) {
        return share(paidOfHeld(), shares, held);
    }

    /** The part of an amount that falls on some of the shares, rounded to the cent; on all of them, all. */
    static Money share(Money whole, int shares, int of) {
        if (shares == of) {
            return whole;
        }
        return new Money(whole.amount()
                .multiply(BigDecimal.valueOf(shares))
                .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP));
    }
}
