package coop.cabas.privacy;

import coop.cabas.audit.Audit;
import coop.cabas.members.Authorship;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.PersonalData;
import coop.cabas.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Forgets who somebody was (GDPR, article 17) and keeps what must be kept (article 17.3): what they paid, what they held,
 * what was counted. It cannot be taken back.
 */
@Service
@Transactional
public class Anonymisation {

    private final Subjects subjects;
    private final Records records;
    private final Scrubbing scrubbing;
    private final List<PersonalData> parts;
    private final Directory directory;
    private final Authorship authorship;
    private final Audit audit;

    Anonymisation(
            Subjects subjects,
            Records records,
            Scrubbing scrubbing,
            List<PersonalData> parts,
            Directory directory,
            Authorship authorship,
            Audit audit) {
        this.subjects = subjects;
        this.records = records;
        this.scrubbing = scrubbing;
        this.parts = parts;
        this.directory = directory;
        this.authorship = authorship;
        this.audit = audit;
    }

    /**
     * What would become of somebody's data.
     *
     * @param objections why it cannot be done yet; empty when it can
     * @param fates of every table that has rows of theirs, by name
     * @param documents how many attached documents go
     */
    public record Preview(MemberId member, String name, List<Message> objections, List<Fate> fates, int documents) {}

    /**
     * What becomes of the rows of one table.
     *
     * @param rows how many are theirs
     * @param deleted whether the rows go
     * @param blanked columns that are emptied, of rows that stay
     * @param kept columns that still speak of them, of rows that stay
     * @param why for how long those are kept; {@code NONE} when nothing is
     */
    public record Fate(
            String table, long rows, boolean deleted, List<String> blanked, List<String> kept, Retention why) {}

    /** @throws NotFound when there is no such file */
    @Transactional(readOnly = true)
    public Preview preview(MemberId member) {
        var known = subjects.of(member);
        return new Preview(
                member,
                directory.find(member).name(),
                objections(known),
                scrubbing.fates(known),
                records.forgotten(known).size());
    }

    /** Why somebody cannot be made anonymous; empty when they can. */
    @Transactional(readOnly = true)
    public List<Message> objections(MemberId member) {
        return objections(subjects.of(member));
    }

    /**
     * Makes somebody anonymous, with the files merged into theirs and their account.
     *
     * @param reason why, as the trail tells it: the request, the rule; must not name them
     * @throws Refused for the first reason that stands against it
     */
    public void anonymise(MemberId member, String reason) {
        anonymise(List.of(member), reason);
    }

    /** Makes several anonymous in one act: all of them or none. @throws Refused for the first reason against one of them */
    public void anonymise(Collection<MemberId> members, String reason) {
        for (var member : members) {
            var against = objections(subjects.of(member));
            if (!against.isEmpty()) {
                throw new Refused(
                        against.getFirst().key(), against.getFirst().args().toArray());
            }
        }
        var known = subjects.of(members);
        var documents = new ArrayList<>(records.forgotten(known));
        authorship.sign("");
        var removed = scrubbing.scrub(known, documents);
        for (var part : parts) {
            part.forget(known.subject());
        }
        scrubbing.remove(removed);
        for (var member : members) {
            audit.record(
                    "privacy.member.anonymised",
                    "members.member:" + member.value(),
                    null,
                    Map.of("reason", reason.strip()));
        }
    }

    private List<Message> objections(Subjects.Known known) {
        return parts.stream()
                .flatMap(part -> part.objections(known.subject()).stream())
                .toList();
    }
}
