package coop.cabas.circles.meetings.web;

import coop.cabas.access.AccountId;
import coop.cabas.circles.meetings.Decision;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A decision and the steps of consent that it has gone through.
 *
 * @param takesPart whether the viewer has a voice in the circle
 * @param mayShape whether the viewer may change the proposal and withdraw it
 * @param mayRun whether the viewer may adopt and review it
 * @param me the viewer; null for a program
 * @param filled which of the forms was just sent and is not right yet; empty for none
 * @param forms what the forms hold, by name
 */
public record DecisionPage(
        Decision decision,
        boolean takesPart,
        boolean mayShape,
        boolean mayRun,
        @Nullable AccountId me,
        String filled,
        Map<String, Form> forms)
        implements Page {

    /** The steps, as the pages number them. */
    public static final int STEPS = 6;

    public Badge state() {
        return States.of(decision.state());
    }

    /** Where the decision stands: 1 proposal, 2 questions, 3 objections, 4 integration, 5 outcome, 6 review. */
    public int step() {
        return switch (decision.state()) {
            case OPEN -> decision.openQuestions().isEmpty() ? 3 : 2;
            case OBJECTED -> 4;
            case WITHDRAWN, REPLACED -> 5;
            case ADOPTED, TO_REVIEW -> 6;
        };
    }

    public boolean isMine(Decision.Objection objection) {
        return objection.objector() != null && objection.objector().equals(me);
    }

    /** Whether the viewer may ask and object. */
    public boolean mayVoice() {
        return takesPart && decision.isProposed();
    }

    public Form form(String name) {
        return forms.getOrDefault(name, Form.empty());
    }

    public boolean isFilled(String name) {
        return filled.equals(name);
    }

    /** Whether a form is drawn: the viewer may send it, or just did and must not lose what was typed. */
    public boolean shows(String name) {
        return isFilled(name)
                || switch (name) {
                    case "question", "objection" -> mayVoice();
                    case "adoption" -> mayRun && decision.state() == Decision.State.OPEN;
                    case "withdrawal" -> mayShape;
                    case "review" -> mayRun && decision.stands();
                    default -> false;
                };
    }

    @Override
    public int status() {
        return form(filled).status();
    }
}
