package coop.cabas.mail;

import coop.cabas.ui.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Takes letters to be sent. */
@Service
public class Mailer {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Mailer(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Hands a letter over, within the caller's transaction: what is rolled back is never sent.
     *
     * @throws IllegalArgumentException when the address is not one address on one line
     */
    @Transactional
    public LetterId send(Mail mail) {
        mustBeOne(mail.to());
        var letter = Letter.of(mail);
        var id = new LetterId(jdbc.sql("""
                        insert into mail.message (recipient, language, subject, text, action_label, action_url, created, due)
                        values (:to, :language, :subject, :text, :label, :url, :now, :now) returning id
                        """)
                .param("to", mail.to())
                .param("language", mail.language().getLanguage())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("label", letter.actionLabel(), Types.VARCHAR)
                .param("url", letter.actionUrl(), Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single());
        events.publishEvent(new LetterHandedOver(id.value()));
        return id;
    }

    /**
     * Hands over a letter that somebody wrote, within the caller's transaction.
     *
     * @throws IllegalArgumentException when an address is not one address on one line
     */
    @Transactional
    public LetterId send(WrittenLetter letter) {
        mustBeOne(letter.to());
        if (!letter.replyTo().isEmpty()) {
            mustBeOne(letter.replyTo());
        }
        var action = letter.action();
        var id = new LetterId(jdbc.sql("""
                        insert into mail.message (recipient, language, subject, text, action_label, action_url, created, due, written,
                                                  reply_to, unsubscribe)
                        values (:to, :language, :subject, :text, :label, :url, :now, :now, true, :replyTo, :unsubscribe) returning id
                        """)
                .param("to", letter.to())
                .param("language", letter.language().getLanguage())
                .param("subject", Letter.oneLine(letter.subject()))
                .param("text", letter.text())
                .param("label", action == null ? null : Letter.oneLine(Text.t(action.label())), Types.VARCHAR)
                .param("url", action == null ? null : action.url(), Types.VARCHAR)
                .param("now", OffsetDateTime.now(clock))
                .param("replyTo", letter.replyTo())
                .param("unsubscribe", letter.unsubscribe(), Types.VARCHAR)
                .query(Long.class)
                .single());
        var place = 0;
        for (var file : letter.attachments()) {
            jdbc.sql("insert into mail.attachment (message, place, file) values (:id, :place, :file)")
                    .param("id", id.value())
                    .param("place", ++place)
                    .param("file", file.value())
                    .update();
        }
        events.publishEvent(new LetterHandedOver(id.value()));
        return id;
    }

    private static void mustBeOne(String address) {
        if (!isOne(address)) {
            throw new IllegalArgumentException("Not one e-mail address");
        }
    }

    /** Whether a letter can be sent there: one address on one line. */
    public static boolean isOne(String address) {
        return address.matches("[^@\\s\\p{Cntrl},;<>]+@[^@\\s\\p{Cntrl},;<>]+");
    }
}
