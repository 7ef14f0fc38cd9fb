package coop.cabas.shares.web;

import coop.cabas.members.Member;
import coop.cabas.shared.Money;
import coop.cabas.shares.Category;
import coop.cabas.shares.ShareClass;
import coop.cabas.shares.Subscriptions.Subscription;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** One request to subscribe, from its bulletin to its first payment. @param least what is to be paid at once at least */
public record SubscriptionPage(
        Form form, Member member, Subscription asked, ShareClass of, Category category, Money least) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String back() {
        return "/members/" + member.id().value() + "/shares";
    }

    public String path() {
        return back() + "/subscriptions/" + asked.id().value();
    }
}
