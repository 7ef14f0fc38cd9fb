package coop.cabas.ui.web;

import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, in plain words, with what to do next.
 *
 * @param status HTTP status; chooses the words {@code ui.error.<status>.title} and {@code .help}
 * @param reason the rule's own sentence when one refused, else null
 * @param reference what to quote when asking for help; found in the log
 */
public record ErrorPage(int status, @Nullable Message reason, String reference) implements Page {

    /** Attribute of a request that a filter refuses: the sentence that says why, a {@link Message}. */
    public static final String REASON = "coop.cabas.refusal";

    /** The statuses that have words of their own; others borrow their family's. */
    public String words() {
        return switch (status) {
            case 400, 403, 404, 405, 409, 413, 429 -> Integer.toString(status);
            default -> status < 500 ? "400" : "500";
        };
    }
}
