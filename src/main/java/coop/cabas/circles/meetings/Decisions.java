package coop.cabas.circles.meetings;

import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/**
 * Decisions by consent: somebody proposes, others ask and object with a reason, each objection changes the proposal or is
 * taken back, and what is left without objection is adopted, to be looked at again one day.
 *
 * <p>Whoever belongs to the circle proposes, asks and objects; who runs it adopts. Whoever proposed may integrate and
 * withdraw while they belong to it, whoever objected may take it back.
 */
@Service
@Transactional
public class Decisions {

    private final DecisionRows rows;
    private final DecisionLog log;
    private final DecisionLetters letters;
    private final Belonging belonging;
    private final CircleAuthority authority;
    private final Clock clock;

    Decisions(
            DecisionRows rows,
            DecisionLog log,
            DecisionLetters letters,
            Belonging belonging,
            CircleAuthority authority,
            Clock clock) {
        this.rows = rows;
        this.log = log;
        this.letters = letters;
        this.belonging = belonging;
        this.authority = authority;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such decision */
    @Transactional(readOnly = true)
    public Decision find(DecisionId id) {
        return rows.find(id);
    }

    /** Whether the caller may change the proposal and withdraw it. */
    @Transactional(readOnly = true)
    public boolean mayShape(Decision decision) {
        var circle = decision.circle().id();
        return authority.mayRun(circle) || log.isMe(decision.proposer()) && belonging.takesPart(circle);
    }

    /** Whether the caller may take the objection back. */
    @Transactional(readOnly = true)
    public boolean mayTakeBack(Decision decision, Decision.Objection objection) {
        return log.isMe(objection.objector())
                || authority.mayRun(decision.circle().id());
    }

    /**
     * @param meeting of the same circle in which it is proposed; null for none
     * @param replaces decision of the same circle that it is to take the place of; null for none
     * @param tell whether the circle's other members get a letter
     * @throws NotFound when the meeting or the other decision is none of the circle's
     * @throws Refused when the caller has no voice in the circle, or the other decision does not stand any more
     */
    public DecisionId propose(
            CircleId circle,
            String title,
            String proposal,
            @Nullable MeetingId meeting,
            @Nullable DecisionId replaces,
            boolean tell) {
        belonging.mustLive(circle);
        belonging.mustTakePart(circle);
        if (replaces != null) {
            var other = rows.find(replaces);
            if (!other.circle().id().equals(circle)) {
                throw new NotFound(replaces);
            }
            mustStand(other);
        }
        var id = log.propose(circle, title.strip(), proposal.strip(), meeting, replaces)
                .orElseThrow(() -> new NotFound(circle));
        log.record(
                "meetings.decision.proposed", id, null, Map.of("title", title.strip(), "proposal", proposal.strip()));
        if (tell) {
            letters.tellProposal(rows.find(id));
        }
        return id;
    }

    public QuestionId ask(DecisionId id, String question) {
        voiced(id);
        var asked = log.ask(id, question.strip());
        log.record("meetings.question.asked", id, null, Map.of("question", question.strip()));
        return asked;
    }

    /** Answers a question, or words the answer anew. */
    public void answer(DecisionId id, QuestionId question, String answer) {
        var before = voiced(id).question(question);
        log.answer(question, answer.strip());
        log.record(
                "meetings.question.answered",
                id,
                Map.of("question", before.question(), "answer", before.answer()),
                Map.of("question", before.question(), "answer", answer.strip()));
    }

    /**
     * @param reason why it would harm what the circle is for
     * @throws Refused when there is no reason, and when the decision is settled: then it is to be reviewed
     */
    public ObjectionId object(DecisionId id, String reason) {
        voiced(id);
        if (reason.isBlank()) {
            throw new Refused("meetings.decision.refused.noReason");
        }
        var raised = log.object(id, reason.strip());
        log.record("meetings.objection.raised", id, null, Map.of("reason", reason.strip()));
        return raised;
    }

    /**
     * The proposal is changed so that the objection falls.
     *
     * @param version of the wording that the caller saw
     * @param how what was changed
     * @param proposal its new wording
     * @throws Refused when the wording was changed in between, or the objection has already fallen
     */
    public void integrate(DecisionId id, ObjectionId objection, int version, String how, String proposal) {
        var decision = unsettled(id);
        if (!mayShape(decision)) {
            throw new Refused("meetings.decision.refused.notYours");
        }
        mustBeOpen(decision.objection(objection));
        mustBeSeen(decision, version);
        log.reword(id, proposal.strip());
        log.lift(objection, how.strip(), decision.proposal());
        log.record(
                "meetings.objection.integrated",
                id,
                Map.of("proposal", decision.proposal()),
                Map.of("proposal", proposal.strip(), "integration", how.strip()));
    }

    /** @param why it is none any more */
    public void takeBack(DecisionId id, ObjectionId objection, String why) {
        var decision = unsettled(id);
        var raised = decision.objection(objection);
        if (!mayTakeBack(decision, raised)) {
            throw new Refused("meetings.decision.refused.notYourObjection");
        }
        mustBeOpen(raised);
        log.lift(objection, why.strip(), null);
        log.record(
                "meetings.objection.takenBack",
                id,
                Map.of("reason", raised.reason()),
                Map.of("integration", why.strip()));
    }

    /**
     * @param version of the wording that the caller saw
     * @param outcome what is decided, objections integrated
     * @param review day by which it is looked at again; null for never
     * @throws Refused when an objection is open, the wording was changed in between, or the day is not to come
     */
    public void adopt(DecisionId id, int version, String outcome, @Nullable LocalDate review) {
        var decision = unsettled(id);
        authority.mustRun(decision.circle().id());
        if (!decision.openObjections().isEmpty()) {
            throw new Refused(
                    "meetings.decision.refused.objections",
                    decision.openObjections().size());
        }
        mustBeSeen(decision, version);
        mustBeToCome(review);
        if (decision.replaces() != null) {
            mustStand(rows.locked(decision.replaces().id()));
        }
        log.settle(id, "ADOPTED", outcome.strip(), review);
        log.record("meetings.decision.adopted", id, null, facts("outcome", outcome, review));
    }

    /** @param why nothing is decided */
    public void withdraw(DecisionId id, String why) {
        if (!mayShape(unsettled(id))) {
            throw new Refused("meetings.decision.refused.notYours");
        }
        log.settle(id, "WITHDRAWN", why.strip(), null);
        log.record("meetings.decision.withdrawn", id, null, facts("outcome", why, null));
    }

    /**
     * Looked at again, and kept as it is.
     *
     * @param note what was said; may be empty
     * @param until day by which it is looked at the next time
     */
    public void keep(DecisionId id, String note, LocalDate until) {
        var decision = rows.locked(id);
        authority.mustRun(decision.circle().id());
        mustStand(decision);
        mustBeToCome(until);
        log.keep(id, note.strip(), until);
        log.record("meetings.decision.kept", id, facts("note", "", decision.review()), facts("note", note, until));
    }

    private Decision voiced(DecisionId id) {
        var decision = unsettled(id);
        belonging.mustTakePart(decision.circle().id());
        return decision;
    }

    private Decision unsettled(DecisionId id) {
        var decision = rows.locked(id);
        if (!decision.isProposed()) {
            throw new Refused("meetings.decision.refused.settled");
        }
        return decision;
    }

    private void mustBeToCome(@Nullable LocalDate day) {
        var today = LocalDate.now(clock);
        if (day != null && (!day.isAfter(today) || day.isAfter(today.plusYears(20)))) {
            throw new Refused("meetings.decision.refused.notToCome");
        }
    }

    private static void mustStand(Decision decision) {
        if (!decision.stands()) {
            throw new Refused("meetings.decision.refused.notStanding");
        }
    }

    private static void mustBeSeen(Decision decision, int version) {
        if (decision.version() != version) {
            throw new Refused("meetings.decision.refused.stale");
        }
    }

    private static void mustBeOpen(Decision.Objection objection) {
        if (!objection.isOpen()) {
            throw new Refused("meetings.decision.refused.lifted");
        }
    }

    private static Map<String, ?> facts(String key, String text, @Nullable LocalDate review) {
        return review == null ? Map.of(key, text.strip()) : Map.of(key, text.strip(), "review", review.toString());
    }
}
