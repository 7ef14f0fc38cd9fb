package coop.cabas.fees.web;

import coop.cabas.fees.Payments.Payment;
import coop.cabas.fees.receipts.Receipt;
import coop.cabas.members.Member;
import coop.cabas.ui.Page;

import java.util.List;

/**
 * The receipts of somebody, and payments of which there is none yet.
 *
 * @param own whether they read it themselves
 * @param year whose gifts the form offers
 */
public record MemberReceiptsPage(
        Member member, List<Receipt> receipts, List<Payment> open, boolean own, boolean mayChange, int year)
        implements Page {

    public String path() {
        return own ? "/me/receipts" : "/members/" + member.id().value() + "/fees/receipts";
    }

    public String document(Receipt receipt) {
        return (own ? "/me/receipts/" : "/fees/receipts/") + receipt.id().value() + "/document";
    }
}
