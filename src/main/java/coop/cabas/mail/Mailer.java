package coop.cabas.mail;

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
    public void send(Mail mail) {
        if (!mail.to().matches("[^@\\s\\p{Cntrl},;<>]+@[^@\\s\\p{Cntrl},;<>]+")) {
            throw new IllegalArgumentException("Not one e-mail address");
        }
        var letter = Letter.of(mail);
        var id = jdbc.sql("""
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
                .single();
        events.publishEvent(new LetterHandedOver(id));
    }
}
