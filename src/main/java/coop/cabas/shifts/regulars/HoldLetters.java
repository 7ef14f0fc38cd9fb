package coop.cabas.shifts.regulars;

import coop.cabas.access.Secret;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks members whether they take what is kept for them: one letter for all of it, once. */
@Component
class HoldLetters {

    private final JdbcClient jdbc;
    private final Mailer mailer;
    private final PublicAddress address;
    private final Directory directory;
    private final Clock clock;

    HoldLetters(JdbcClient jdbc, Mailer mailer, PublicAddress address, Directory directory, Clock clock) {
        this.jdbc = jdbc;
        this.mailer = mailer;
        this.address = address;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whoever has no address finds it on their own page. */
    void ask() {
        jdbc
                .sql(Hold.SELECT
                        + "where h.outcome is null and h.fixed is null and h.ask is null order by h.member, s.starts")
                .query(Hold::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Hold::member))
                .forEach((member, holds) -> ask(
                        member,
                        holds,
                        Message.of(
                                "shifts.mail.kept.subject",
                                holds.size(),
                                holds.getFirst().starts()),
                        Message.of("shifts.mail.kept", holds.size())));
    }

    /** The same for one place that came free, for somebody who waited. */
    void offer(Hold hold) {
        ask(
                hold.member(),
                List.of(hold),
                Message.of("shifts.mail.free.subject", hold.starts()),
                Message.of("shifts.mail.offered"));
    }

    private void ask(MemberId member, List<Hold> holds, Message subject, Message first) {
        var to = directory.find(member);
        var email = to.email();
        if (email == null || !Mailer.isOne(email)) {
            return;
        }
        var secret = Secret.fresh();
        var ask = jdbc.sql("insert into shifts.ask (member, hash, made) values (:member, :hash, :now) returning id")
                .param("member", member.value())
                .param("hash", Secret.hash(secret))
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> row.getLong(1))
                .single();
        jdbc.sql("update shifts.hold set ask = :ask where id = any(:ids)")
                .param("ask", ask)
                .param("ids", holds.stream().map(hold -> hold.id().value()).toArray(Long[]::new))
                .update();
        var paragraphs = new ArrayList<Message>();
        paragraphs.add(first);
        holds.forEach(hold -> paragraphs.add(
                Message.of("shifts.mail.kept.one", hold.jobName(), hold.starts(), hold.ends(), hold.until())));
        paragraphs.add(Message.of("shifts.mail.kept.answer"));
        mailer.send(new Mail(
                email,
                to.language(),
                subject,
                paragraphs,
                new Mail.Action(Message.of("shifts.mail.kept.action"), address.of("/shifts/kept/" + secret))));
    }
}
