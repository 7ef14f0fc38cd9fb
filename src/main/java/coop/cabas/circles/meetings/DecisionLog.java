package coop.cabas.circles.meetings;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.audit.Audit;
import coop.cabas.circles.CircleId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Writes what happens to a decision, in the name of the caller. Called with the decision locked. */
@Component
class DecisionLog {

    private final JdbcClient jdbc;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    DecisionLog(JdbcClient jdbc, Caller caller, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    boolean isMe(@Nullable AccountId account) {
        return account != null && caller.account().filter(account::equals).isPresent();
    }

    /** @return empty when the meeting is none of the circle's */
    Optional<DecisionId> propose(
            CircleId circle,
            String title,
            String proposal,
            @Nullable MeetingId meeting,
            @Nullable DecisionId replaces) {
        return jdbc.sql("""
                        insert into circles.decision (circle, meeting, title, proposal, status, proposed, proposed_by, proposer,
                                                      replaces)
                        select :circle, :meeting, :title, :proposal, 'PROPOSED', :now, :by, :account, :replaces
                        where cast(:meeting as bigint) is null
                           or exists (select from circles.meeting where id = :meeting and circle = :circle)
                        returning id
                        """)
                .param("circle", circle.value())
                .param("meeting", meeting == null ? null : meeting.value(), Types.BIGINT)
                .param("title", title)
                .param("proposal", proposal)
                .param("now", OffsetDateTime.now(clock))
                .param("by", me())
                .param("account", myAccount(), Types.BIGINT)
                .param("replaces", replaces == null ? null : replaces.value(), Types.BIGINT)
                .query(Long.class)
                .optional()
                .map(DecisionId::new);
    }

    QuestionId ask(DecisionId id, String question) {
        return new QuestionId(jdbc.sql("""
                        insert into circles.question (decision, asked, asked_by, question)
                        values (:decision, :now, :by, :question) returning id
                        """)
                .param("decision", id.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", me())
                .param("question", question)
                .query(Long.class)
                .single());
    }

    void answer(QuestionId question, String answer) {
        jdbc.sql("update circles.question set answer = :answer, answered_by = :by where id = :id")
                .param("answer", answer)
                .param("by", me())
                .param("id", question.value())
                .update();
    }

    ObjectionId object(DecisionId id, String reason) {
        return new ObjectionId(jdbc.sql("""
                        insert into circles.objection (decision, raised, raised_by, objector, reason)
                        values (:decision, :now, :by, :account, :reason) returning id
                        """)
                .param("decision", id.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", me())
                .param("account", myAccount(), Types.BIGINT)
                .param("reason", reason)
                .query(Long.class)
                .single());
    }

    void reword(DecisionId id, String proposal) {
        jdbc.sql("update circles.decision set proposal = :proposal, version = version + 1 where id = :id")
                .param("proposal", proposal)
                .param("id", id.value())
                .update();
    }

    /** @param earlier wording before; null when the objection was taken back */
    void lift(ObjectionId objection, String how, @Nullable String earlier) {
        jdbc.sql("""
                        update circles.objection set integration = :how, lifted = :now, lifted_by = :by, earlier = :earlier
                        where id = :id
                        """)
                .param("how", how)
                .param("now", OffsetDateTime.now(clock))
                .param("by", me())
                .param("earlier", earlier, Types.VARCHAR)
                .param("id", objection.value())
                .update();
    }

    void settle(DecisionId id, String status, String outcome, @Nullable LocalDate review) {
        jdbc.sql("""
                        update circles.decision
                        set status = :status, outcome = :outcome, decided = :today, decided_by = :by, review = :review
                        where id = :id
                        """)
                .param("status", status)
                .param("outcome", outcome)
                .param("today", LocalDate.now(clock))
                .param("by", me())
                .param("review", review, Types.DATE)
                .param("id", id.value())
                .update();
    }

    void keep(DecisionId id, String note, LocalDate until) {
        jdbc.sql("""
                        insert into circles.review (decision, reviewed, reviewed_by, note, until)
                        values (:id, :now, :by, :note, :until)
                        """)
                .param("id", id.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", me())
                .param("note", note)
                .param("until", until)
                .update();
        jdbc.sql("update circles.decision set review = :until where id = :id")
                .param("until", until)
                .param("id", id.value())
                .update();
    }

    void record(String action, DecisionId id, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        audit.record(action, "meetings.decision:" + id.value(), before, after);
    }

    private String me() {
        return caller.current().label();
    }

    private @Nullable Long myAccount() {
        return caller.account().map(AccountId::value).orElse(null);
    }
}
