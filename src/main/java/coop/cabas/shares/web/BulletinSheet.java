package coop.cabas.shares.web;

import coop.cabas.organisation.Identity;
import coop.cabas.shared.Money;
import coop.cabas.shares.Category;
import coop.cabas.shares.Holder;
import coop.cabas.shares.ShareClass;
import coop.cabas.shares.Statutes;
import coop.cabas.shares.Subscriptions.Subscription;
import coop.cabas.ui.Page;

import java.util.List;

/**
 * Bulletin de souscription, in two copies: one for the coop, one for whoever subscribes. Dated and signed by both.
 *
 * @param least what is to be paid at once at least
 */
public record BulletinSheet(
        Identity coop,
        Holder holder,
        Subscription asked,
        ShareClass of,
        Category category,
        Statutes.Rules rules,
        Money least)
        implements Page {

    /** Keys of the words that tell the copies apart. */
    public List<String> copies() {
        return List.of("shares.bulletin.copy.coop", "shares.bulletin.copy.holder");
    }
}
