package coop.cabas.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.shared.Message;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;

@ModuleTest(extraIncludes = {"files", "audit"})
class DeliveryTest {

    private static final String LINK = "https://cabas.example.org/password/a-link-that-opens-an-account";

    @Autowired
    Mailer mailer;

    @Autowired
    Delivery outboxOnly;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource texts;

    @Autowired
    Files files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private GreenMail server;
    private Delivery delivery;
    private String recipient;

    @BeforeEach
    void aMailServer() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        jdbc.sql("delete from mail.message").update();
        delivery = deliveryBy(server.getSmtp().getPort());
        recipient = UUID.randomUUID() + "@example.org";
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void bringsALetterAsTextAndAsHtmlInTheLanguageOfItsRecipient() throws Exception {
        mailer.send(letter(Locale.ENGLISH));
        delivery.deliverAll();
        var received = received();
        assertThat(received.getSubject()).isEqualTo("New password");
        assertThat(received.getFrom()[0]).hasToString("cabas@example.org");
        assertThat(part(received, 0)).contains("Hello,", "<b>Ana</b>", LINK);
        assertThat(part(received, 1))
                .contains("&lt;b&gt;Ana&lt;/b&gt;", "href=\"" + LINK + "\"")
                .doesNotContain("<b>Ana");
    }

    @Test
    void forgetsWhatALetterSaidOnceItIsSent() {
        mailer.send(letter(Locale.FRENCH));
        delivery.deliverAll();
        assertThat(row()).contains("SENT").doesNotContain("a-link-that-opens");
    }

    @Test
    void sendsNothingThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            mailer.send(letter(Locale.FRENCH));
            status.setRollbackOnly();
        });
        delivery.deliverAll();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void triesAgainLaterAndLongerApartThenGivesUp() {
        mailer.send(letter(Locale.FRENCH));
        var port = server.getSmtp().getPort();
        server.stop();
        var broken = deliveryBy(port);
        broken.deliverAll();
        assertThat(row()).contains("WAITING").contains(",1,");
        broken.deliverAll();
        assertThat(row()).as("not due yet").contains(",1,");
        for (var tries = 1; tries < 7; tries++) {
            clock.advance(Duration.ofHours(12));
            broken.deliverAll();
        }
        assertThat(row()).contains("FAILED").contains("a-link-that-opens");
    }

    @Test
    void sendsALetterThatWasGivenUpWhenSomebodyAsksForIt() {
        mailer.send(letter(Locale.FRENCH));
        var id = jdbc.sql("update mail.message set state = 'FAILED', due = null returning id")
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status -> delivery.tryAgain(id));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void sendsEachLetterOnceFromManyInstances() throws Exception {
        for (var i = 0; i < 20; i++) {
            mailer.send(letter(Locale.FRENCH));
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 4; i++) {
                pool.execute(() -> deliveryBy(server.getSmtp().getPort()).deliverAll());
            }
        }
        delivery.deliverAll();
        assertThat(server.getReceivedMessages()).hasSize(20);
    }

    @Test
    void keepsLettersWhenThereIsNoMailServer() {
        mailer.send(letter(Locale.FRENCH));
        outboxOnly.deliverAll();
        assertThat(outboxOnly.isPossible()).isFalse();
        assertThat(row()).contains("WAITING", "a-link-that-opens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.org\r\nBcc: everybody@example.org",
                "ana@example.org, bruno@example.org",
                "Ana <ana@example.org>",
                "nobody",
                "",
            })
    void refusesAnythingButOneAddress(String to) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> mailer.send(
                        new Mail(to, Locale.FRENCH, Message.of("access.mail.password.subject"), List.of(), null)));
    }

    @Test
    void keepsLineBreaksOutOfHeaders() throws Exception {
        mailer.send(new Mail(
                recipient,
                Locale.FRENCH,
                Message.of("access.invitation.sent", "x\r\nBcc: everybody@example.org"),
                List.of(),
                null));
        delivery.deliverAll();
        assertThat(received().getAllRecipients()).hasSize(1);
        assertThat(received().getHeader("Bcc")).isNull();
    }

    @Test
    void bringsWhatSomebodyWroteWithItsDocumentsAndAWayOut() throws Exception {
        var document = files.add("ordre du jour.pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));

        mailer.send(written("Assemblée", """
                Bonjour **Ana**,

                * un
                * deux

                <script>alert(1)</script>

                [lien](javascript:alert(1)) [le site](https://cabas.example.org)""", document));
        delivery.deliverAll();

        var received = received();
        assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<https://cabas.example.org/u/abc>");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received.getHeader("Auto-Submitted")).isNull();
        assertThat(received.getReplyTo()[0]).hasToString("secretariat@example.org");
        var whole = GreenMailUtil.getWholeMessage(received);
        assertThat(whole).contains("ordre du jour.pdf", "application/pdf");
        var body = (MimeMultipart) received.getContent();
        var html = html(body);
        assertThat(html)
                .contains("<strong>Ana</strong>", "<li>un</li>", "&lt;script&gt;", "href=\"https://cabas.example.org\"")
                .doesNotContain("<script", "javascript:alert(1)\"");
        assertThat(jdbc.sql("select count(*) from mail.attachment")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
        assertThat(row()).contains("SENT").doesNotContain("/u/abc");
    }

    @Test
    void aSubjectOfSeveralLinesAddsNoHeader() throws Exception {
        mailer.send(written("Bonjour\r\nBcc: autre@example.org", "texte", null));
        delivery.deliverAll();

        assertThat(received().getSubject()).isEqualTo("Bonjour Bcc: autre@example.org");
        assertThat(received().getAllRecipients()).hasSize(1);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> mailer.send(new WrittenLetter(
                        recipient,
                        Locale.FRENCH,
                        "a",
                        "b",
                        null,
                        "x@example.org\r\nBcc: y@example.org",
                        null,
                        List.of())));
    }

    private WrittenLetter written(String subject, String text, @Nullable FileId document) {
        return new WrittenLetter(
                recipient,
                Locale.FRENCH,
                subject,
                text,
                null,
                "secretariat@example.org",
                "https://cabas.example.org/u/abc",
                document == null ? List.of() : List.of(document));
    }

    /** The HTML, however deep it lies among the parts. */
    private static String html(MimeMultipart parts) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                var found = html(inner);
                if (!found.isEmpty()) {
                    return found;
                }
            } else if (part.isMimeType("text/html")) {
                return (String) part.getContent();
            }
        }
        return "";
    }

    private Mail letter(Locale language) {
        return new Mail(
                recipient,
                language,
                Message.of("access.mail.password.subject"),
                List.of(Message.of("access.mail.password.text", "<b>Ana</b>")),
                new Mail.Action(Message.of("access.mail.password.button"), LINK));
    }

    private Delivery deliveryBy(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new Delivery(
                jdbc, clock, new Postman(Optional.of(sender), "cabas@example.org"), texts, files, transaction);
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    /** Text or HTML of a letter: the parts may be nested for pictures that we never send. */
    private static String part(MimeMessage message, int number) throws Exception {
        var content = message.getContent();
        while (content instanceof MimeMultipart parts) {
            content = parts.getBodyPart(Math.min(number, parts.getCount() - 1)).getContent();
        }
        return content.toString();
    }

    private String row() {
        return jdbc.sql("select m::text from mail.message m where recipient = :to")
                .param("to", recipient)
                .query(String.class)
                .single();
    }
}
