package coop.cabas.fees.web;

import coop.cabas.fees.Fee;
import coop.cabas.fees.Payments.Payment;
import coop.cabas.members.Member;
import coop.cabas.ui.Page;

import java.util.List;

/** The fees and payments of somebody. */
public record MemberFeesPage(Member member, List<Fee> fees, List<Payment> payments, boolean mayChange) implements Page {

    public String path() {
        return "/members/" + member.id().value();
    }
}
