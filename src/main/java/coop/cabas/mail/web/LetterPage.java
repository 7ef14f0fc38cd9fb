package coop.cabas.mail.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One letter.
 *
 * @param text null once it is delivered: it may have held a link that opens an account
 * @param action words and address of its link; null when it has none, or no longer
 * @param problem why the last try failed
 */
public record LetterPage(
        long id,
        String recipient,
        String subject,
        @Nullable String text,
        @Nullable Action action,
        String state,
        Instant created,
        @Nullable Instant sent,
        int attempts,
        @Nullable String problem)
        implements Page {

    /** What the letter asks to do. */
    public record Action(String label, String url) {}

    public Badge badge() {
        return OutboxList.state(state);
    }

    public List<String> paragraphs() {
        return text == null ? List.of() : List.of(text.split("\n\n"));
    }
}
