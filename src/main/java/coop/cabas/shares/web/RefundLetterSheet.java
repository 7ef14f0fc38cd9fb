package coop.cabas.shares.web;

import coop.cabas.organisation.Identity;
import coop.cabas.shared.Money;
import coop.cabas.shares.Holder;
import coop.cabas.shares.Movement;
import coop.cabas.shares.Refunds.Proposal;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Letter to somebody who withdrew shares: what was paid back, what is still due, when, and why it waits.
 *
 * @param refunds what has left already, the oldest first
 * @param left what is still due and what is proposed for it; null when all is settled
 * @param place in the queue, from 1; 0 when all is settled
 */
public record RefundLetterSheet(
        Identity coop,
        Holder holder,
        Movement withdrawal,
        List<Movement> refunds,
        @Nullable Proposal left,
        int place,
        int refundYears,
        LocalDate day)
        implements Page {

    /** Money that left for a line of the register. */
    public Money paid(Movement refund) {
        return Money.ZERO.minus(refund.money());
    }

    public Money paidInAll() {
        return refunds.stream().map(this::paid).reduce(Money.ZERO, Money::plus);
    }
}
