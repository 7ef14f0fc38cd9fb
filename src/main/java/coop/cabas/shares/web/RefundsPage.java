package coop.cabas.shares.web;

import coop.cabas.shares.Refunds.Proposal;
import coop.cabas.shares.Refunds.Queue;
import coop.cabas.ui.Page;

/**
 * Who is refunded now, who waits and why.
 *
 * @param cash what may be spent, as typed
 * @param wrong whether that is no amount
 */
public record RefundsPage(Queue queue, String cash, boolean wrong, boolean mayChange) implements Page {

    public String path(Proposal proposal) {
        return "/shares/refunds/" + proposal.withdrawal().number();
    }
}
