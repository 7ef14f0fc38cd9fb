package coop.cabas.members.groups;

import coop.cabas.audit.Audit;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.WrittenLetter;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Letters of managers to the people of their groups. */
@Service
public class GroupLetters {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 10_000;

    private final Managing managing;
    private final GroupPeople people;
    private final Mailer mailer;
    private final Audit audit;

    GroupLetters(Managing managing, GroupPeople people, Mailer mailer, Audit audit) {
        this.managing = managing;
        this.people = people;
        this.mailer = mailer;
        this.audit = audit;
    }

    /** How many it goes to, and how many it does not reach. */
    public record Reach(int reached, int unreachable) {}

    /** @throws NotFound when the group is not of whoever acts, or they may not write there */
    @Transactional(readOnly = true)
    public Reach reach(GroupId id) {
        var all = to(id);
        var reached = addresses(all).size();
        return new Reach(
                reached, (int) all.stream().filter(row -> !isReached(row)).count());
    }

    /**
     * Writes to everybody of the group and of those below, once to each address. Answers go to whoever writes.
     *
     * @return to how many addresses
     * @throws NotFound as {@link #reach}
     * @throws Refused when there is nothing to say, too much, nobody to say it to, or nobody to answer to
     */
    @Transactional
    public int write(GroupId id, String subject, String text) {
        if (subject.isBlank() || subject.strip().length() > LONGEST_SUBJECT) {
            throw new Refused("members.managed.letter.subject.wrong");
        }
        if (text.isBlank() || text.strip().length() > LONGEST_TEXT) {
            throw new Refused("members.managed.letter.text.wrong");
        }
        var group = managing.find(id);
        var me = managing.me();
        var answers = me.email();
        if (answers == null || !Mailer.isOne(answers)) {
            throw new Refused("members.managed.letter.noAnswer");
        }
        var addresses = addresses(to(id));
        if (addresses.isEmpty()) {
            throw new Refused("members.managed.letter.nobody");
        }
        for (var row : addresses) {
            var language = Locale.forLanguageTag(row.language());
            mailer.send(new WrittenLetter(
                    String.valueOf(row.email()),
                    language,
                    subject.strip(),
                    text.strip() + "\n\n— " + me.name() + " · " + group.name(),
                    null,
                    answers,
                    null,
                    List.of()));
        }
        audit.record(
                "members.group.written",
                "members.member_group:" + id.value(),
                null,
                Map.of("subject", subject.strip(), "recipients", addresses.size()));
        return addresses.size();
    }

    private List<GroupPeople.Row> to(GroupId id) {
        var where = managing.within(id, Power.WRITE);
        if (where.isEmpty()) {
            throw new NotFound(id);
        }
        return people.all(where);
    }

    private static List<GroupPeople.Row> addresses(List<GroupPeople.Row> people) {
        var seen = new HashSet<String>();
        return people.stream()
                .filter(GroupLetters::isReached)
                .filter(row -> seen.add(String.valueOf(row.email()).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean isReached(GroupPeople.Row row) {
        return row.email() != null && Mailer.isOne(row.email());
    }
}
