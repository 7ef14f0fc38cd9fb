package coop.cabas.mail;

import coop.cabas.files.Document;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Delivers letters, each in a transaction of its own that locks it: several instances never send the same one. A server
 * that dies between sending and noting it sends that one letter twice, which is better than never.
 */
@Service
public class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    /** Pauses after each failed try; after the last one the letter is given up, and shown. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Postman postman;
    private final MessageSource texts;
    private final Files files;
    private final TransactionOperations transaction;

    Delivery(
            JdbcClient jdbc,
            Clock clock,
            Postman postman,
            MessageSource texts,
            Files files,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.postman = postman;
        this.texts = texts;
        this.files = files;
        this.transaction = transaction;
    }

    private record Waiting(
            long id,
            String recipient,
            Locale language,
            String subject,
            String text,
            @Nullable String label,
            @Nullable String url,
            int attempts,
            boolean written,
            String replyTo,
            @Nullable String unsubscribe) {}

    /** Whether there is a mail server; otherwise letters stay in the outbox, to be read there. */
    public boolean isPossible() {
        return postman.server().isPresent();
    }

    @ApplicationModuleListener
    void on(LetterHandedOver event) {
        deliverOne("and id = :id", event.id());
    }

    /** Delivers every letter that is due. */
    public void deliverAll() {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> deliverOne("", 0)));
        }
    }

    /** Gives a letter that was given up another round of tries. @throws NotFound when it is none of those */
    @Transactional
    public void tryAgain(long id) {
        var again = jdbc.sql("""
                        update mail.message set state = 'WAITING', attempts = 0, due = :now
                        where id = :id and state = 'FAILED'
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        if (again == 0) {
            throw new NotFound(id);
        }
        deliverOne("and id = :id", id);
    }

    private boolean deliverOne(String which, long id) {
        if (!isPossible()) {
            return false;
        }
        var letter = jdbc.sql("""
                        select id, recipient, language, subject, text, action_label, action_url, attempts, written, reply_to, unsubscribe
                        from mail.message where state = 'WAITING' and due <= :now %s
                        order by due, id limit 1 for update skip locked
                        """.formatted(which))
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("recipient"),
                        Locale.of(row.getString("language")),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getString("action_label"),
                        row.getString("action_url"),
                        row.getInt("attempts"),
                        row.getBoolean("written"),
                        row.getString("reply_to"),
                        row.getString("unsubscribe")))
                .optional();
        letter.ifPresent(this::carry);
        return letter.isPresent();
    }

    private void carry(Waiting letter) {
        try {
            postman.carry(
                    letter.recipient(), letter.language(), body(letter), letter.replyTo(), attachments(letter.id()));
            jdbc.sql("""
                            update mail.message
                            set state = 'SENT', sent = :now, due = null, attempts = attempts + 1, problem = null,
                                text = null, action_url = null, unsubscribe = null
                            where id = :id
                            """)
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", letter.id())
                    .update();
            jdbc.sql("delete from mail.attachment where message = :id")
                    .param("id", letter.id())
                    .update();
        } catch (MailException e) {
            log.warn("Letter {} was not taken by the mail server: {}", letter.id(), e.getMessage());
            failed(letter, String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " "));
        }
    }

    private List<Document> attachments(long letter) {
        return jdbc
                .sql("select file from mail.attachment where message = :id order by place")
                .param("id", letter)
                .query((row, n) -> new FileId(row.getLong("file")))
                .list()
                .stream()
                .map(files::read)
                .toList();
    }

    private void failed(Waiting letter, String problem) {
        var givenUp = letter.attempts() >= PAUSES.size();
        jdbc.sql("""
                        update mail.message set state = :state, due = :due, attempts = attempts + 1, problem = left(:problem, 300)
                        where id = :id
                        """)
                .param("state", givenUp ? "FAILED" : "WAITING")
                .param(
                        "due",
                        givenUp ? null : OffsetDateTime.now(clock).plus(PAUSES.get(letter.attempts())),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("problem", problem)
                .param("id", letter.id())
                .update();
    }

    private LetterBody body(Waiting letter) {
        return new LetterBody(
                letter.subject(),
                letter.language().getLanguage(),
                List.of(letter.text().split("\n\n")),
                letter.label(),
                letter.url(),
                texts.getMessage(
                        letter.written() ? "mail.signature.written" : "mail.signature", null, letter.language()),
                letter.written(),
                letter.unsubscribe() == null
                        ? null
                        : new LetterBody.Ending(
                                texts.getMessage("mail.unsubscribe", null, letter.language()), letter.unsubscribe()));
    }
}
