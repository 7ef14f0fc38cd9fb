package coop.cabas.matrix;

import coop.cabas.circles.Cadence;
import coop.cabas.tools.Proof;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An activity for a tool, as it stood on a day.
 *
 * @param since day since when it stands so, null when nothing is expected
 * @param cadence how often it is owed, null when it is not expected
 * @param due last day on which it is done again in time, null when it was never done or is not expected
 * @param last last proof up to the day, null for none
 * @param holder who owes it, null when no role answers for it
 * @param said what was said of it, null for nothing
 */
public record Cell(
        Row.Subject tool,
        Activity activity,
        CellState state,
        @Nullable LocalDate since,
        @Nullable Cadence cadence,
        @Nullable LocalDate due,
        @Nullable Proof last,
        @Nullable Holder holder,
        @Nullable Expectation said) {

    /** Whether it is expected and nobody holds a role that answers for it. */
    public boolean isUnheld() {
        return state.isExpected() && (holder == null || holder.people().isEmpty());
    }

    /** Address of its page. */
    public String path() {
        return "/matrix/cells/" + tool.code() + "/" + activity.code();
    }
}
