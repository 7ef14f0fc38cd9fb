package coop.cabas.circles.meetings;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.circles.CircleId;
import coop.cabas.mail.Mail;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Letters about decisions: of a proposal to the circle, of reviews that are due to those who can hold them. */
@Component
class DecisionLetters {

    /** The rest is read on the page, where questions and objections are. */
    private static final int LONGEST = 1500;

    private final JdbcClient jdbc;
    private final MeetingRows rows;
    private final Accounts accounts;
    private final Mailer mailer;
    private final PublicAddress address;
    private final Clock clock;

    DecisionLetters(
            JdbcClient jdbc, MeetingRows rows, Accounts accounts, Mailer mailer, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.accounts = accounts;
        this.mailer = mailer;
        this.address = address;
        this.clock = clock;
    }

    private record Due(DecisionId id, CircleId circle, String circleName, String title) {}

    /** To all who belong to the circle, except whoever proposes. */
    void tellProposal(Decision decision) {
        var paragraphs = new ArrayList<Message>();
        paragraphs.add(Message.of(
                "meetings.letter.proposal.what",
                decision.proposedBy(),
                decision.circle().name(),
                decision.title()));
        cut(decision.proposal())
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> paragraphs.add(Message.of("meetings.letter.proposal.text", line)));
        paragraphs.add(Message.of("meetings.letter.proposal.next"));
        for (var member : rows.members(decision.circle().id())) {
            if (!member.equals(decision.proposer())) {
                send(
                        member,
                        Message.of(
                                "meetings.letter.proposal.subject",
                                decision.circle().name(),
                                decision.title()),
                        paragraphs,
                        Message.of("meetings.letter.proposal.open"),
                        decision.address());
            }
        }
    }

    /** One letter to each who can review what is due, once for each day of review; more letters only when it was moved. */
    @Transactional
    public void remindOfReviews() {
        var letters = new LinkedHashMap<AccountId, List<Due>>();
        for (var due : due()) {
            var readers = reviewers(due.circle());
            if (!readers.isEmpty() && isFirst(due)) {
                readers.forEach(reader ->
                        letters.computeIfAbsent(reader, to -> new ArrayList<>()).add(due));
            }
        }
        letters.forEach((reader, all) -> {
            var paragraphs = new ArrayList<Message>(List.of(Message.of("meetings.letter.review.what")));
            all.forEach(
                    one -> paragraphs.add(Message.of("meetings.letter.review.line", one.title(), one.circleName())));
            paragraphs.add(Message.of("meetings.letter.review.next"));
            send(
                    reader,
                    Message.of("meetings.letter.review.subject", all.size()),
                    paragraphs,
                    Message.of("meetings.letter.review.open", all.size()),
                    all.size() == 1 ? "/decisions/" + all.getFirst().id().value() : "/decisions?state=review");
        });
    }

    private List<Due> due() {
        return jdbc.sql("""
                        select d.id, d.circle, c.name as circle_name, d.title
                        from circles.decision d
                        join circles.circle_state c on c.id = d.circle and c.past is null
                        where d.status = 'ADOPTED' and d.review <= :today
                          and (c.ended is null or c.ended > :today)
                          and not exists (select from circles.decision l where l.replaces = d.id and l.status = 'ADOPTED')
                          and not exists (select from circles.review_told t where t.decision = d.id and t.review = d.review)
                        order by d.review, d.id
                        """)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Due(
                        new DecisionId(row.getLong("id")),
                        new CircleId(row.getLong("circle")),
                        row.getString("circle_name"),
                        row.getString("title")))
                .list();
    }

    /** Two instances may look at once: the one that writes it down writes the letter. */
    private boolean isFirst(Due due) {
        return jdbc.sql("""
                        insert into circles.review_told (decision, review, told)
                        select id, review, :today from circles.decision where id = :id
                        on conflict do nothing
                        """)
                        .param("id", due.id().value())
                        .param("today", LocalDate.now(clock))
                        .update()
                == 1;
    }

    /** Those who run the circle; when nobody does, all who belong to it. */
    private List<AccountId> reviewers(CircleId circle) {
        var running = jdbc.sql("""
                        select distinct h.account from circles.holder h
                        join circles.role r on r.id = h.role and r.kind in ('LEAD', 'SECRETARY')
                        join access.person p on p.id = h.account and not p.disabled
                        where h.circle = :circle and h.since <= :today and (h.ended is null or h.ended > :today)
                        order by h.account
                        """)
                .param("circle", circle.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new AccountId(row.getLong("account")))
                .list();
        return running.isEmpty() ? rows.members(circle) : running;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…";
    }

    private void send(AccountId to, Message subject, List<Message> paragraphs, Message label, String path) {
        var account = accounts.find(to);
        mailer.send(new Mail(
                account.email(), account.language(), subject, paragraphs, new Mail.Action(label, address.of(path))));
    }
}
