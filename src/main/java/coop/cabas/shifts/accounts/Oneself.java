package coop.cabas.shifts.accounts;

import coop.cabas.access.AccountId;
import coop.cabas.audit.Audit;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import org.springframework.stereotype.Component;

/** Nobody decides of their own time, nor of whether they came. */
@Component
public class Oneself {

    private final Directory directory;
    private final Accounts accounts;
    private final Audit audit;

    Oneself(Directory directory, Accounts accounts, Audit audit) {
        this.directory = directory;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @throws Refused when whoever acts is that member, or shares their account */
    public void mustNotBe(MemberId member) {
        var actor = audit.actor().account();
        if (actor == null) {
            return;
        }
        directory.of(new AccountId(actor)).ifPresent(me -> {
            if (me.id().equals(member)
                    || accounts.of(member)
                            .filter(account -> account.isOf(me.id()))
                            .isPresent()) {
                throw new Refused("shifts.refused.own");
            }
        });
    }

    /** @throws Refused when whoever acts is one of them */
    public void mustNotBe(Account account) {
        account.people().forEach(person -> mustNotBe(person.member()));
    }
}
