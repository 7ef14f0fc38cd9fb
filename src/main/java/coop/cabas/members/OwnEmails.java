package coop.cabas.members;

import coop.cabas.access.Email;
import coop.cabas.access.Secret;
import coop.cabas.audit.Audit;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What members do with their own e-mail addresses. One that they type counts for nothing, neither for letters nor to sign in, until
 * whoever reads it has followed the link sent there.
 */
@Service
@Transactional
public class OwnEmails {

    /** Links of one member, or to one address, in {@link #WINDOW}. */
    static final int AT_ONCE = 5;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration LIFE = Duration.ofDays(2);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Authorship authorship;
    private final Contacts contacts;
    private final Directory directory;
    private final Mailer mailer;
    private final PublicAddress address;
    private final Audit audit;

    OwnEmails(
            JdbcClient jdbc,
            Clock clock,
            Authorship authorship,
            Contacts contacts,
            Directory directory,
            Mailer mailer,
            PublicAddress address,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.authorship = authorship;
        this.contacts = contacts;
        this.directory = directory;
        this.mailer = mailer;
        this.address = address;
        this.audit = audit;
    }

    /**
     * An address that waits for its link to be followed.
     *
     * @param name of the member who gave it
     */
    public record Awaited(MemberId member, String name, long email, String address) {}

    /**
     * Adds an address of one's own and sends the link that confirms it.
     *
     * @param label what it is for, may be empty
     * @throws Refused when it is none, they have it already, or too many links were sent lately
     */
    public void add(MemberId member, String typed, String label) {
        var given = Email.normalised(typed);
        if (!Email.isPlausible(given)) {
            throw new Refused("members.email.wrong");
        }
        authorship.sign();
        lock(member);
        var email = Guarded.write(() -> jdbc.sql("""
                        insert into members.email (member, address, label, own, recorded) values (:member, :address, :label, true, :now)
                        returning id
                        """)
                .param("member", member.value())
                .param("address", given)
                .param("label", label.strip())
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> row.getLong(1))
                .single());
        send(member, email, given);
    }

    /** Sends another link; those sent before to the same address are useless. @throws Refused when it is confirmed, or too many were sent */
    public void sendAgain(MemberId member, long email) {
        lock(member);
        var one = find(member, email);
        if (one.verified() != null) {
            throw new Refused("members.email.isConfirmed");
        }
        send(member, email, one.address());
    }

    /** @return the address that the link confirms; not followed by looking: mail programs do @throws Refused when it is unknown, used or too old */
    @Transactional(readOnly = true)
    public Awaited look(String secret) {
        return jdbc.sql("""
                        select e.id, e.address, e.member, m.name from members.email_link l join members.email e on e.id = l.email
                        join members.member m on m.id = e.member
                        where l.hash = :hash and l.used is null and l.made > :since
                        """)
                .param("hash", Secret.hash(secret))
                .param("since", OffsetDateTime.now(clock).minus(LIFE))
                .query((row, n) -> new Awaited(
                        new MemberId(row.getLong("member")),
                        row.getString("name"),
                        row.getLong("id"),
                        row.getString("address")))
                .optional()
                .orElseThrow(() -> new Refused("members.email.link.useless"));
    }

    /** Whoever reads the address says so. Of many at the same moment, one does. @throws Refused when the link is unknown, used or too old */
    public void confirm(String secret) {
        var awaited = look(secret);
        var used = jdbc.sql("update members.email_link set used = :now where hash = :hash and used is null")
                .param("now", OffsetDateTime.now(clock))
                .param("hash", Secret.hash(secret))
                .update();
        if (used == 0) {
            throw new Refused("members.email.link.useless");
        }
        contacts.verified(awaited.member(), awaited.email());
        audit.record(
                "members.email.confirmed",
                Members.subject(awaited.member()),
                null,
                Map.of("address", awaited.address()));
        if (main(awaited.member()) == null) {
            contacts.makeMain(awaited.member(), Contacts.Kind.EMAIL, awaited.email());
        }
    }

    /** Makes a confirmed address the main one, and says so at the one that was. @throws Refused while it is not confirmed */
    public void makeMain(MemberId member, long email) {
        lock(member);
        var one = find(member, email);
        if (one.verified() == null) {
            throw new Refused("members.email.unconfirmed");
        }
        var before = main(member);
        if (one.address().equals(before)) {
            return;
        }
        contacts.makeMain(member, Contacts.Kind.EMAIL, email);
        warn(member, before, one.address());
    }

    /** Takes one away; when it was the main one it hears of it. @throws NotFound when the member has no such address */
    public void remove(MemberId member, long email) {
        lock(member);
        var one = find(member, email);
        contacts.remove(member, Contacts.Kind.EMAIL, email);
        if (one.main()) {
            warn(member, one.address(), Objects.requireNonNullElse(main(member), "—"));
        }
    }

    private void send(MemberId member, long email, String to) {
        var now = OffsetDateTime.now(clock);
        var read = Secret.hash(to);
        var lately = jdbc.sql("""
                        select greatest(count(*) filter (where member = :member), count(*) filter (where sent_to = :to))
                        from members.email_link where made > :since and (member = :member or sent_to = :to)
                        """)
                .param("member", member.value())
                .param("to", read)
                .param("since", now.minus(WINDOW))
                .query((row, n) -> row.getInt(1))
                .single();
        if (lately >= AT_ONCE) {
            throw new Refused("members.email.tooMany");
        }
        jdbc.sql("delete from members.email_link where made < :before")
                .param("before", now.minus(KEPT))
                .update();
        jdbc.sql("update members.email_link set used = :now where email = :email and used is null")
                .param("now", now)
                .param("email", email)
                .update();
        var secret = Secret.fresh();
        jdbc.sql(
                        "insert into members.email_link (hash, email, member, sent_to, made) values (:hash, :email, :member, :to, :now)")
                .param("hash", Secret.hash(secret))
                .param("email", email)
                .param("member", member.value())
                .param("to", read)
                .param("now", now)
                .update();
        var who = directory.find(member);
        mailer.send(new Mail(
                to,
                who.language(),
                Message.of("members.mail.confirm.subject"),
                List.of(
                        Message.of("members.mail.confirm.text", who.name(), to),
                        Message.of("members.mail.confirm.life")),
                new Mail.Action(Message.of("members.mail.confirm.button"), address.of("/emails/" + secret))));
    }

    /** Whoever reads the address used so far hears that letters go elsewhere from now on. */
    private void warn(MemberId member, @Nullable String before, String now) {
        audit.record(
                "members.email.mainChanged",
                Members.subject(member),
                before == null ? null : Map.of("address", before),
                Map.of("address", now));
        if (before == null) {
            return;
        }
        var who = directory.find(member);
        mailer.send(new Mail(
                before,
                who.language(),
                Message.of("members.mail.changed.subject"),
                List.of(
                        Message.of("members.mail.changed.text", who.name(), now),
                        Message.of("members.mail.changed.notYou")),
                null));
    }

    private @Nullable String main(MemberId member) {
        return directory.find(member).email();
    }

    private Contacts.EmailAddress find(MemberId member, long email) {
        return contacts.of(member).emails().stream()
                .filter(one -> one.id() == email)
                .findFirst()
                .orElseThrow(() -> new NotFound(email));
    }

    /** Two at once of one member wait for one another: none slips past the count of links. */
    private void lock(MemberId member) {
        var standing = jdbc.sql("select id from members.member where id = :id and merged_into is null for update")
                .param("id", member.value())
                .query((row, n) -> row.getLong(1))
                .list();
        if (standing.isEmpty()) {
            throw new NotFound(member);
        }
    }
}
