package coop.cabas.galette;

import coop.cabas.access.BroughtAccount;
import coop.cabas.access.BroughtAccounts;
import coop.cabas.imports.dump.Row;
import coop.cabas.imports.sync.Links;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberIntake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lets active people with an address of their own sign in as they did, by their address and the same password. */
final class AccountsStep {

    private static final int CHUNK = 2_000;

    private record Wanted(long external, BroughtAccount account) {}

    private final BroughtAccounts accounts;
    private final MemberIntake members;
    private final Survey survey;
    private final Run run;
    private final List<Wanted> waiting = new ArrayList<>();

    AccountsStep(BroughtAccounts accounts, MemberIntake members, Survey survey, Run run) {
        this.accounts = accounts;
        this.members = members;
        this.survey = survey;
        this.run = run;
    }

    void see(Row row, long id, MemberFile file) {
        var email = file.email();
        if (!file.active() || email == null) {
            return;
        }
        if (!survey.isOnlyOneWith(email.toLowerCase(Locale.ROOT))) {
            run.findings().odd("emailShared", Things.ACCOUNT, id, email);
            return;
        }
        var hash = row.text("mdp_adh");
        var usable = BroughtAccounts.isUsable(hash);
        if (!usable) {
            run.findings().odd("passwordLost", Things.ACCOUNT, id, Secrets.kind(hash));
        }
        if (run.links().of(Things.ACCOUNT).has(id)) {
            run.findings().count(Things.ACCOUNT).same++;
            return;
        }
        run.findings().count(Things.ACCOUNT).added++;
        var name = file.kind() == coop.cabas.members.MemberKind.ENTITY
                ? file.company()
                : (file.firstName() + " " + file.lastName()).strip();
        waiting.add(new Wanted(
                id,
                new BroughtAccount(
                        email,
                        name.isEmpty() ? email : name,
                        file.language().equals("en") ? Locale.ENGLISH : Locale.FRENCH,
                        usable ? hash : null)));
    }

    /** After the members are written. */
    void bring() {
        if (run.isDry()) {
            return;
        }
        for (int from = 0; from < waiting.size(); from += CHUNK) {
            var chunk = waiting.subList(from, Math.min(from + CHUNK, waiting.size()));
            var ids = accounts.bring(chunk.stream().map(Wanted::account).toList());
            var links = new ArrayList<Links.New>();
            for (int i = 0; i < chunk.size(); i++) {
                long external = chunk.get(i).external();
                var brought = ids.get(i);
                var member = run.links().of(Things.MEMBER).ours(external);
                if (brought != null
                        && member != null
                        && members.giveAccount(member, brought.id().value())) {
                    links.add(new Links.New(external, brought.id().value(), "", !brought.fresh()));
                }
            }
            run.links().add(Things.ACCOUNT, links, run.batch());
        }
    }
}
