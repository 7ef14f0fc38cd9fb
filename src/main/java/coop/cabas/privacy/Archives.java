package coop.cabas.privacy;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.audit.Audit;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Map;

/** Hands out all that is kept of somebody, and writes down that it did. */
@Service
@Transactional
public class Archives {

    private final Subjects subjects;
    private final Records records;
    private final Directory directory;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Archives(Subjects subjects, Records records, Directory directory, Accounts accounts, Audit audit, Clock clock) {
        this.subjects = subjects;
        this.records = records;
        this.directory = directory;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a member, for whoever may hand it to them. @throws NotFound when there is no such file */
    public Archive of(MemberId member) {
        var name = directory.find(member).name();
        return take(subjects.of(member), name, "members.member:" + member.value());
    }

    /** Of whoever is signed in: as a member when they are one, else of their account alone. */
    public Archive of(AccountId me) {
        var member = directory.of(me);
        return member.isPresent()
                ? of(member.get().id())
                : take(subjects.of(me), accounts.find(me).name(), "access.account:" + me.value());
    }

    private Archive take(Subjects.Known known, String name, String subject) {
        audit.record("privacy.archive.made", subject, null, Map.of());
        return new Archive(name, clock.instant(), records.of(known), records.documents(known));
    }
}
