package coop.cabas.mailings.letters;

import coop.cabas.access.Secret;
import coop.cabas.audit.Audit;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.mail.WrittenLetter;
import coop.cabas.mailings.letters.MemberLetter.Purpose;
import coop.cabas.members.Consents;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Sends letters to members: each of them once, whoever presses, however often the job is stopped on the way. */
@Service
public class Sending {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final MemberLetters letters;
    private final Audience audience;
    private final Readers readers;
    private final Mailer mailer;
    private final Consents consents;
    private final PublicAddress address;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sending(
            JdbcClient jdbc,
            MemberLetters letters,
            Audience audience,
            Readers readers,
            Mailer mailer,
            Consents consents,
            PublicAddress address,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.audience = audience;
        this.readers = readers;
        this.mailer = mailer;
        this.consents = consents;
        this.address = address;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Writes down who gets a letter and who does not; from then on it goes by itself.
     *
     * @param version of the letter that was looked at
     * @param at when it begins to go; null for at once
     * @param expected how many get it, as the page said
     * @throws Refused when it was changed or sent meanwhile, says nothing, nobody gets it, or others than the page said
     */
    @Transactional
    public void send(MemberLetterId id, int version, @Nullable Instant at, int expected) {
        // whoever presses at the same time waits here, and then finds it sent
        var letter = letters.lock(id);
        if (letter.state() != MemberLetter.State.DRAFT || letter.version() != version) {
            throw new Refused("mailings.letter.moved", letter.author());
        }
        if (letter.words().subjectFr().isBlank() || letter.words().bodyFr().isBlank()) {
            throw new Refused("mailings.letter.empty");
        }
        if (letter.template()) {
            throw new Refused("mailings.letter.isModel");
        }
        var everybody = audience.of(letter);
        var getting = everybody.stream()
                .filter(one -> one.fate() == Audience.Fate.WAITING)
                .count();
        if (getting == 0) {
            throw new Refused("mailings.letter.nobody");
        }
        if (getting != expected) {
            throw new Refused("mailings.letter.others", getting);
        }
        var now = clock.instant();
        jdbc.sql("""
                        update mailings.letter set state = 'SENDING', version = version + 1, sent_by = :author, goes_at = :at, changed = :now
                        where id = :id
                        """)
                .param("author", audit.actor().label())
                .param("at", (at == null || at.isBefore(now) ? now : at).atOffset(ZoneOffset.UTC))
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        insert into mailings.recipient (letter, member, address, with_, state)
                        select :letter, r.member, r.address, r.with_, r.state
                        from unnest(cast(:members as bigint[]), cast(:addresses as text[]), cast(:withs as bigint[]), cast(:states as text[]))
                            as r(member, address, with_, state)
                        """)
                .param("letter", id.value())
                .param(
                        "members",
                        everybody.stream().map(one -> one.member().value()).toArray(Long[]::new))
                .param(
                        "addresses",
                        everybody.stream().map(Audience.Addressee::address).toArray(String[]::new))
                .param(
                        "withs",
                        everybody.stream()
                                .map(one ->
                                        one.with() == null ? null : one.with().value())
                                .toArray(Long[]::new))
                .param(
                        "states",
                        everybody.stream().map(one -> one.fate().name()).toArray(String[]::new))
                .update();
        audit.record("mailings.letter.sent", "mailings.letter:" + id.value(), null, Map.of("people", getting));
    }

    /** What has not gone yet does not go. @return how many that were */
    @Transactional
    public int stop(MemberLetterId id) {
        // whoever hands letters over holds it, a few hundred at a time
        var letter = letters.lock(id);
        var stopped = jdbc.sql(
                        "update mailings.recipient set state = 'STOPPED' where letter = :id and state = 'WAITING'")
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        update mailings.letter set changed = :now, state = case when exists (
                            select from mailings.recipient where letter = :id and state = 'HANDED_OVER') then 'SENT' else 'CANCELLED' end
                        where id = :id and state = 'SENDING'
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        audit.record(
                "mailings.letter.stopped", "mailings.letter:" + letter.id().value(), null, Map.of("people", stopped));
        return stopped;
    }

    /** A letter as one member reads it, before Markdown becomes more than signs. */
    public record Preview(String name, String subject, String text) {}

    /** As the first who gets it will read it; null when nobody does. */
    @Transactional(readOnly = true)
    public @Nullable Preview preview(MemberLetter letter) {
        return audience.of(letter).stream()
                .filter(one -> one.fate() == Audience.Fate.WAITING)
                .findFirst()
                .map(one -> readers.of(letter, List.of(one.member())).getFirst())
                .map(reader -> new Preview(
                        reader.name(),
                        readers.fill(letter.words().subject(reader.language()), reader),
                        readers.fill(letter.words().body(reader.language()), reader)))
                .orElse(null);
    }

    /** The letter as one member would get it, to an address of whoever tries it. Nothing is kept of it. */
    @Transactional
    public void tryOut(MemberLetterId id, String to, MemberId as) {
        var letter = letters.find(id);
        var reader = readers.of(letter, List.of(as)).getFirst();
        mailer.send(written(letter, reader, to, Text.t("mailings.letter.trial") + " ", null));
    }

    /** Hands over what is to go. May be called by any instance at any time; a crash loses and doubles nothing. */
    public void carryOn() {
        while (Boolean.TRUE.equals(transaction.execute(chunk -> handOver()))) {
            // the next few hundred
        }
    }

    private boolean handOver() {
        var letter = jdbc.sql("""
                        select * from mailings.letter where state = 'SENDING' and goes_at <= :now
                        order by goes_at, id limit 1 for update skip locked
                        """)
                .param("now", OffsetDateTime.now(clock))
                .query(MemberLetters::read)
                .optional()
                .orElse(null);
        if (letter == null) {
            return false;
        }
        var waiting = jdbc.sql("""
                        select member from mailings.recipient where letter = :letter and state = 'WAITING' order by member limit :few
                        """)
                .param("letter", letter.id().value())
                .param("few", AT_ONCE)
                .query((row, n) -> new MemberId(row.getLong("member")))
                .list();
        if (waiting.isEmpty()) {
            jdbc.sql("update mailings.letter set state = 'SENT', changed = :now where id = :id")
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", letter.id().value())
                    .update();
            return true;
        }
        readers.of(letter, waiting).forEach(reader -> handOver(letter, reader));
        return true;
    }

    private void handOver(MemberLetter letter, Readers.Reader reader) {
        var leftOut = leftOut(letter, reader);
        if (leftOut != null) {
            settle(letter, reader, leftOut.name(), null, null);
            return;
        }
        var secret = letter.purpose() == Purpose.NEWS ? Secret.fresh() : null;
        var sent = mailer.send(written(letter, reader, reader.address(), "", secret));
        settle(letter, reader, "HANDED_OVER", sent.value(), secret);
    }

    /** Why somebody who was to get the letter is not written to after all; null when they are. */
    private Audience.@Nullable Fate leftOut(MemberLetter letter, Readers.Reader reader) {
        if (reader.gone()) {
            return Audience.Fate.GONE;
        }
        if (letter.purpose() == Purpose.NEWS && !consents.has(reader.member(), Consents.NEWSLETTER)) {
            return Audience.Fate.NO_CONSENT;
        }
        if (!Mailer.isOne(reader.address())) {
            return Audience.Fate.BAD_EMAIL;
        }
        return reader.bounced() ? Audience.Fate.BOUNCED : null;
    }

    private void settle(
            MemberLetter letter, Readers.Reader reader, String state, @Nullable Long outbox, @Nullable String secret) {
        jdbc.sql("""
                        update mailings.recipient set state = :state, outbox = :outbox, secret = :secret
                        where letter = :letter and member = :member
                        """)
                .param("state", state)
                .param("outbox", outbox, Types.BIGINT)
                .param("secret", secret == null ? null : Secret.hash(secret), Types.BINARY)
                .param("letter", letter.id().value())
                .param("member", reader.member().value())
                .update();
    }

    private WrittenLetter written(
            MemberLetter letter, Readers.Reader reader, String to, String before, @Nullable String secret) {
        var language = reader.language();
        return new WrittenLetter(
                to,
                language,
                before + readers.fill(letter.words().subject(language), reader),
                readers.fill(letter.words().body(language), reader),
                null,
                letter.replyTo(),
                secret == null ? null : address.of("/unsubscribe/" + secret),
                letters.documents(letter.id()));
    }
}
