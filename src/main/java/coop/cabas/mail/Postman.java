package coop.cabas.mail;

import coop.cabas.files.Document;
import jakarta.mail.MessagingException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Carries letters to the mail server.
 *
 * @param server empty when the coop has set none up
 */
record Postman(Optional<JavaMailSender> server, String from) {

    /** @throws org.springframework.mail.MailException when the server does not take it */
    void carry(String recipient, Locale language, LetterBody body, String replyTo, List<Document> attachments) {
        var sender = server.orElseThrow();
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(from);
            helper.setTo(recipient);
            helper.setSubject(body.subject());
            helper.setText(body.plain(), body.html());
            message.setHeader("Content-Language", language.getLanguage());
            if (!body.written()) {
                message.setHeader("Auto-Submitted", "auto-generated");
            }
            if (!replyTo.isEmpty()) {
                helper.setReplyTo(replyTo);
            }
            if (body.ending() != null) {
                message.setHeader("List-Unsubscribe", "<" + body.ending().url() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            for (var attachment : attachments) {
                helper.addAttachment(
                        attachment.name(), new ByteArrayResource(attachment.content()), attachment.mediaType());
            }
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }
}
