package coop.cabas.gestioncompte;

import coop.cabas.access.BroughtAccount;
import coop.cabas.access.BroughtAccounts;
import coop.cabas.gestioncompte.Their.Person;
import coop.cabas.gestioncompte.Their.User;
import coop.cabas.imports.sync.Links;
import coop.cabas.members.intake.MemberIntake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lets people of open memberships sign in as they did, by their address and the same password. One that was never chosen is no hash and
 * does not come: they choose one by the letter for forgotten passwords.
 */
final class SignIns {

    private record Wanted(long external, BroughtAccount account) {}

    private final BroughtAccounts accounts;
    private final MemberIntake members;
    private final Run run;
    private final List<Wanted> waiting = new ArrayList<>();

    SignIns(BroughtAccounts accounts, MemberIntake members, Run run) {
        this.accounts = accounts;
        this.members = members;
        this.run = run;
    }

    /** @param email of the user, one that can be written to */
    void see(Person person, User user, String email) {
        if (!user.enabled() && !user.isWaiting()) {
            return;
        }
        if (run.links().of(Things.SIGN_IN).has(person.id())) {
            run.findings().count(Things.SIGN_IN).same++;
            return;
        }
        run.findings().count(Things.SIGN_IN).added++;
        var usable = !user.isWaiting() && BroughtAccounts.isUsable(user.password());
        waiting.add(new Wanted(
                person.id(),
                new BroughtAccount(
                        email,
                        person.name().isEmpty() ? email : person.name(),
                        Locale.FRENCH,
                        usable ? user.password() : null)));
    }

    /** After people are written. */
    void bring() {
        if (run.isDry() || waiting.isEmpty()) {
            return;
        }
        var ids = accounts.bring(waiting.stream().map(Wanted::account).toList());
        var links = new ArrayList<Links.New>();
        for (int i = 0; i < waiting.size(); i++) {
            long external = waiting.get(i).external();
            var brought = ids.get(i);
            var member = run.links().of(Things.MEMBER).ours(external);
            if (brought != null
                    && member != null
                    && members.giveAccount(member, brought.id().value())) {
                links.add(new Links.New(external, brought.id().value(), "", !brought.fresh()));
            }
        }
        run.links().add(Things.SIGN_IN, links, run.batch());
    }
}
