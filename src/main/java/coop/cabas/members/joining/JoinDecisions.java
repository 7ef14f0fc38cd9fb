package coop.cabas.members.joining;

import coop.cabas.audit.Audit;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.members.Contacts;
import coop.cabas.members.MemberId;
import coop.cabas.members.Members;
import coop.cabas.members.SignIns;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** Whoever keeps the member file decides on requests to join: each once, whoever is quicker. */
@Service
@Transactional
public class JoinDecisions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JoinRequests requests;
    private final JoinAnswers answers;
    private final Members members;
    private final Contacts contacts;
    private final SignIns signIns;
    private final Mailer mailer;
    private final Audit audit;

    JoinDecisions(
            JdbcClient jdbc,
            Clock clock,
            JoinRequests requests,
            JoinAnswers answers,
            Members members,
            Contacts contacts,
            SignIns signIns,
            Mailer mailer,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.requests = requests;
        this.answers = answers;
        this.members = members;
        this.contacts = contacts;
        this.signIns = signIns;
        this.mailer = mailer;
        this.audit = audit;
    }

    /** @param member the file that was opened @param invited whether they got a letter to sign in: not when somebody signs in with that address */
    public record Accepted(MemberId member, boolean invited) {}

    /** They are registered, with the memberships asked for from today, and invited to sign in. @throws Refused when it is decided already */
    public Accepted accept(JoinRequestId id, String reason) {
        var request = waiting(id);
        var member = members.register(request.wanted(LocalDate.now(clock)), reason);
        answers.give(id, member);
        // They followed the link sent there.
        contacts.of(member).emails().forEach(email -> contacts.verified(member, email.id()));
        decide(id, true, "", member);
        return new Accepted(member, invited(member, request.email()));
    }

    /** They are told why, in their language. @throws Refused when no reason is given, or it is decided already */
    public void refuse(JoinRequestId id, String reason) {
        if (reason.isBlank()) {
            throw new Refused("joining.reason.needed");
        }
        var request = waiting(id);
        decide(id, false, reason.strip(), null);
        mailer.send(new Mail(
                request.email(),
                Locale.forLanguageTag(request.language()),
                Message.of("joining.mail.refused.subject"),
                List.of(
                        Message.of("joining.mail.refused.text", request.firstName()),
                        Message.of("joining.mail.refused.reason", reason.strip())),
                null));
    }

    private boolean invited(MemberId member, String email) {
        var taken = jdbc.sql(
                        "select exists (select from members.member_card where account is not null and lower(email) = lower(:email))")
                .param("email", email)
                .query((row, n) -> row.getBoolean(1))
                .single();
        return !taken && signIns.invite(member);
    }

    private JoinRequest waiting(JoinRequestId id) {
        // Two who decide at once wait for one another here.
        jdbc.sql("select id from members.join_request where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> row.getLong(1))
                .optional();
        var request = requests.find(id);
        if (!request.isWaiting()) {
            throw new Refused("joining.decided");
        }
        return request;
    }

    private void decide(JoinRequestId id, boolean accepted, String reason, @Nullable MemberId member) {
        jdbc.sql("""
                        update members.join_request set decided = :now, accepted = :accepted, reason = :reason, member = :member,
                               author = :author
                        where id = :id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("accepted", accepted)
                .param("reason", reason)
                .param("member", member == null ? null : member.value(), Types.BIGINT)
                .param("author", audit.actor().label())
                .param("id", id.value())
                .update();
    }
}
