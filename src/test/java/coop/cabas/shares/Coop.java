package coop.cabas.shares;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** A class of shares of 10 € of which ten are asked, one of those on a low income. */
record Coop(ApplicationContext context, ClassId of, CategoryId ordinary, CategoryId low) {

    static final Money TEN = Money.of("10.00");
    static final LocalDate TODAY = FileOf.TODAY;
    static final LocalDate JANUARY = LocalDate.parse("2026-01-15");

    private static final AtomicInteger COUNT = new AtomicInteger();

    static Coop founded(ApplicationContext context) {
        var n = COUNT.incrementAndGet();
        var of = context.getBean(ShareClasses.class)
                .add(
                        new ShareClasses.Terms("T" + n, "Parts " + n, true, true, null, false),
                        TEN,
                        LocalDate.parse("2010-01-01"));
        var categories = context.getBean(Categories.class);
        return new Coop(
                context,
                of,
                categories.add(new Categories.Terms("Ordinaire " + n, of, null, 10, "", false)),
                categories.add(new Categories.Terms("Minima " + n, of, null, 1, "Attestation CAF", false)));
    }

    /** Somebody who subscribed and paid all. */
    MemberId holder(String first, int shares, LocalDate on) {
        var member = FileOf.person(context, first, "Ferreira");
        subscribe(member, shares, on, TEN.times(shares));
        return member;
    }

    long subscribe(MemberId member, int shares, LocalDate on, Money paid) {
        var subscriptions = context.getBean(Subscriptions.class);
        var asked = subscriptions.ask(member, of, shares < 10 ? low : ordinary, shares, on);
        return subscriptions.register(asked, on, paid, Grounds.paid("Chèque", "n° 1"));
    }

    int held(MemberId member, LocalDate day) {
        return context.getBean(Holdings.class).held(member, day);
    }
}
