package coop.cabas.matrix;

import coop.cabas.circles.Cadence;
import coop.cabas.circles.CircleRoleId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What was said of one cell.
 *
 * @param reason why it is not applicable, or whatever there is to say; may be empty
 * @param cadence how often it is expected, for {@link State#EXPECTED} only
 * @param role role that answers for the cell, null for the owner of the tool
 * @param since first day on which it holds
 */
public record Expectation(
        State state,
        String reason,
        @Nullable Cadence cadence,
        @Nullable CircleRoleId role,
        LocalDate since,
        String saidBy) {

    /** What is expected. */
    public enum State {
        /** As the activity says for the kind and criticality of the tool. */
        USUAL,
        EXPECTED,
        NOT_APPLICABLE
    }
}
