package coop.cabas.mail;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A letter, before it is put into words.
 *
 * @param to one e-mail address
 * @param language in which the recipient reads
 * @param subject one line
 * @param paragraphs what it says; greeting and signature are added
 * @param action the one thing to do about it; null when there is nothing to do
 */
public record Mail(
        String to,
        Locale language,
        Message subject,
        List<Message> paragraphs,
        @Nullable Action action) {

    public Mail {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * @param label what the button says
     * @param url absolute address; see {@link PublicAddress}
     */
    public record Action(Message label, String url) {}
}
