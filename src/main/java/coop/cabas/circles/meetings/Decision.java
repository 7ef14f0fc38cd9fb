package coop.cabas.circles.meetings;

import coop.cabas.access.AccountId;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A decision by consent, from the proposal on.
 *
 * @param meeting in which it was proposed; null for none
 * @param proposal its wording now, objections integrated
 * @param proposer null for a program
 * @param outcome what was decided, or why it was withdrawn; empty while it is open
 * @param decided day on which it was adopted or withdrawn; null while it is open
 * @param review day by which it is looked at again; null for never
 * @param replaces earlier decision that it is to take the place of; null for none
 * @param successor later one that is to take its place, or has; null for none
 * @param version counts the wordings of the proposal
 */
public record Decision(
        DecisionId id,
        KnownCircle circle,
        @Nullable Gathering meeting,
        String title,
        String proposal,
        State state,
        Instant proposed,
        String proposedBy,
        @Nullable AccountId proposer,
        String outcome,
        @Nullable LocalDate decided,
        @Nullable String decidedBy,
        @Nullable LocalDate review,
        @Nullable Other replaces,
        @Nullable Other successor,
        int version,
        List<Question> questions,
        List<Objection> objections,
        List<Review> reviews) {

    /** How far a decision has come. */
    public enum State {
        /** Proposed, and nobody objects for now. */
        OPEN,
        /** Proposed, with an objection to integrate. */
        OBJECTED,
        ADOPTED,
        /** Adopted, and the day has come to look at it again. */
        TO_REVIEW,
        /** Adopted once; a later decision took its place. */
        REPLACED,
        WITHDRAWN;

        /** SQL that tells it of a row {@code d} of circles.decision, on the day {@code :today}. */
        public static final String OF_ROW = """
                case when d.status = 'WITHDRAWN' then 'WITHDRAWN'
                     when d.status = 'PROPOSED' then
                         case when exists (select from circles.objection o where o.decision = d.id and o.lifted is null)
                             then 'OBJECTED' else 'OPEN' end
                     when exists (select from circles.decision l where l.replaces = d.id and l.status = 'ADOPTED')
                         then 'REPLACED'
                     when d.review <= :today then 'TO_REVIEW'
                     else 'ADOPTED' end""";
    }

    /** The meeting in which it was proposed. */
    public record Gathering(MeetingId id, String title) {}

    /** Another decision, by name. */
    public record Other(DecisionId id, String title) {

        public String address() {
            return "/decisions/" + id.value();
        }
    }

    /**
     * @param answer empty while there is none
     * @param answeredBy null while there is none
     */
    public record Question(
            QuestionId id,
            Instant asked,
            String askedBy,
            String question,
            String answer,
            @Nullable String answeredBy) {

        public boolean isAnswered() {
            return !answer.isEmpty();
        }
    }

    /**
     * @param reason why the proposal would harm what the circle is for
     * @param integration how the proposal was changed, or why it was taken back; empty while it is open
     * @param lifted null while it is open
     * @param earlier wording before it was integrated; null when it was taken back, or is open
     */
    public record Objection(
            ObjectionId id,
            Instant raised,
            String raisedBy,
            @Nullable AccountId objector,
            String reason,
            String integration,
            @Nullable Instant lifted,
            @Nullable String liftedBy,
            @Nullable String earlier) {

        public boolean isOpen() {
            return lifted == null;
        }
    }

    /** It was looked at again and kept, until another day. */
    public record Review(Instant reviewed, String reviewedBy, String note, LocalDate until) {}

    public String address() {
        return "/decisions/" + id.value();
    }

    public boolean isProposed() {
        return state == State.OPEN || state == State.OBJECTED;
    }

    /** Whether it was adopted and still stands. */
    public boolean stands() {
        return state == State.ADOPTED || state == State.TO_REVIEW;
    }

    /** @throws NotFound when it was not asked about this one */
    public Question question(QuestionId id) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws NotFound when it was not raised against this one */
    public Objection objection(ObjectionId id) {
        return objections.stream()
                .filter(objection -> objection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    public List<Objection> openObjections() {
        return objections.stream().filter(Objection::isOpen).toList();
    }

    public List<Question> openQuestions() {
        return questions.stream().filter(question -> !question.isAnswered()).toList();
    }
}
