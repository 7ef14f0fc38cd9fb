package coop.cabas.mailings.reminders;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A reminder done, whether or not a letter went.
 *
 * @param day on which a run did it
 * @param due what it was about was due then; may have moved since
 * @param recipient name of whom the letter went to; null when none went
 */
public record PastReminder(
        String rule,
        LocalDate day,
        LocalDate due,
        State state,
        @Nullable String recipient) {

    /** What was done. */
    public enum State {
        SENT,
        /** It was sent, and came back or could not be handed over. */
        FAILED,
        /** A later one of the same went instead. */
        OVERTAKEN,
        /** There was no address to write to. */
        NO_EMAIL
    }
}
