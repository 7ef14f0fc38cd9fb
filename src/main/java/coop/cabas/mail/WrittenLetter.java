package coop.cabas.mail;

import coop.cabas.files.FileId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A letter as somebody wrote it.
 *
 * @param to one e-mail address
 * @param subject one line; what would break it is taken out
 * @param text Markdown (CommonMark), HTML in it shown as it is written
 * @param action the one thing to do about it; null when there is nothing to do
 * @param replyTo who gets the answers; empty for the sender of all letters
 * @param unsubscribe absolute address that puts an end to letters of this kind by one POST (RFC 8058); null when there is none
 * @param attachments documents that go with it
 */
public record WrittenLetter(
        String to,
        Locale language,
        String subject,
        String text,
        Mail.@Nullable Action action,
        String replyTo,
        @Nullable String unsubscribe,
        List<FileId> attachments) {

    public WrittenLetter {
        attachments = List.copyOf(attachments);
    }
}
