package coop.cabas.tools;

import coop.cabas.access.AccountId;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An activity was done for a tool on a day.
 *
 * @param tool code of the tool
 * @param activity code of the activity
 * @param what was done, in one line
 * @param path page of Cabas that shows it, with a leading slash
 * @param by who did it; null for the program itself, a provider, or somebody not known here
 */
public record Proof(
        String tool,
        String activity,
        LocalDate on,
        Strength strength,
        Message what,
        String path,
        @Nullable AccountId by) {

    /** How much a proof is worth, the strongest first. */
    public enum Strength {
        /** Cabas saw it happen. */
        COMPUTED,
        /** Somebody states it. */
        STATED
    }
}
