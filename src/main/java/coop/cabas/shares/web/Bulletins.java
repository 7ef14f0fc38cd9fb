package coop.cabas.shares.web;

import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.organisation.Organisation;
import coop.cabas.shares.Categories;
import coop.cabas.shares.Holder;
import coop.cabas.shares.Holders;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.Statutes;
import coop.cabas.shares.Subscriptions;
import coop.cabas.shares.Subscriptions.Subscription;
import coop.cabas.ui.print.Printer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the bulletin of a subscription once, and keeps it as it was handed out. */
@Component
class Bulletins {

    private final Subscriptions subscriptions;
    private final ShareClasses classes;
    private final Categories categories;
    private final Statutes statutes;
    private final Holders holders;
    private final Organisation organisation;
    private final Printer printer;
    private final Files files;

    Bulletins(
            Subscriptions subscriptions,
            ShareClasses classes,
            Categories categories,
            Statutes statutes,
            Holders holders,
            Organisation organisation,
            Printer printer,
            Files files) {
        this.subscriptions = subscriptions;
        this.classes = classes;
        this.categories = categories;
        this.statutes = statutes;
        this.holders = holders;
        this.organisation = organisation;
        this.printer = printer;
        this.files = files;
    }

    @Transactional
    public FileId of(Subscription asked) {
        if (asked.bulletin() instanceof FileId kept) {
            return kept;
        }
        Holder holder = holders.at(asked.member(), asked.asked());
        var sheet = new BulletinSheet(
                organisation.identity(),
                holder,
                asked,
                classes.find(asked.of()),
                categories.find(asked.category()),
                statutes.rules(),
                subscriptions.firstPayment(asked));
        var file = files.add("bulletin-" + asked.id().value() + ".pdf", printer.pdf(sheet));
        subscriptions.handOut(asked.id(), file);
        return subscriptions.find(asked.id()).bulletin() instanceof FileId first ? first : file;
    }
}
