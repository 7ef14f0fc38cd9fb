package coop.cabas.mailings.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An address that letters come back from is marked, by hand or by a notice, until it changes or works again. */
@ModuleTest(extraIncludes = {"access", "mail", "members", "fees", "files", "organisation", "shares"})
@Transactional
class BouncesTest {

    @Autowired
    Bounces bounces;

    @Autowired
    Contacts contacts;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private MemberId ana;
    private String address;

    @BeforeEach
    void somebodyWithAnAddress() {
        ana = FileOf.person(context, "Ana", "Revenue");
        address = UUID.randomUUID() + "@example.org";
        contacts.addEmail(ana, address, "");
    }

    @Test
    void readsWhomANoticeSaysWasNotReached() {
        var brought = bounces.bring(notice("""
                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no
                  such user

                Original-Recipient: rfc822;stranger@example.org
                Final-Recipient: rfc822; elsewhere@example.org
                Action: failed
                Status: 5.0.0
                """.formatted(address.toUpperCase(java.util.Locale.ROOT))));

        assertThat(brought.marked()).containsExactly(address);
        assertThat(brought.strangers()).containsExactly("stranger@example.org");
        assertThat(bounces.on(address)).get().satisfies(bounce -> {
            assertThat(bounce.code()).isEqualTo("5.1.1");
            assertThat(bounce.reason()).isEqualTo("smtp; 550 5.1.1 no such user");
            assertThat(bounce.source()).isEqualTo("NOTICE");
        });
        assertThat(bounces.bring(notice("Final-Recipient: rfc822; " + address + "\nAction: failed\nStatus: 5.1.1"))
                        .before())
                .containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Final-Recipient: rfc822; %s\nAction: delayed\nStatus: 4.4.1",
                "Final-Recipient: rfc822; %s\nAction: delivered\nStatus: 2.0.0",
                "Action: failed\nStatus: 5.1.1",
                "Final-Recipient: rfc822; %s, other@example.org\nAction: failed",
            })
    void aDelayOrNonsenseMarksNobody(String status) {
        var content = notice(status.formatted(address));
        assertThatThrownBy(() -> bounces.bring(content)).isInstanceOf(Refused.class);
        assertThat(bounces.on(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Subject: Bonjour\n\nFinal-Recipient: rfc822; x@example.org\nAction: failed",
                "Content-Type: multipart/report; boundary=\"x",
                "Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x--",
            })
    void whatIsNoNoticeIsRefused(String message) {
        var content = message.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> bounces.bring(content)).isInstanceOf(Refused.class);
    }

    @Test
    void whoeverChangesTheirAddressIsWrittenToAgain() {
        bounces.mark(address, "revenue deux fois");
        assertThatThrownBy(() -> bounces.mark(address, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bounces.mark("personne@example.org", "")).isInstanceOf(Refused.class);
        var member = page("/members/" + ana.value());
        assertThat(member).contains("Courriel en erreur");

        var old = contacts.of(ana).emails().getFirst();
        contacts.addEmail(ana, "new-" + address, "");
        contacts.remove(ana, Contacts.Kind.EMAIL, old.id());

        assertThat(page("/members/" + ana.value())).doesNotContain("Courriel en erreur");
    }

    @Test
    void anAddressThatWorksAgainIsPutBackInUseOnce() {
        bounces.mark(address, "");
        var id = bounces.on(address).orElseThrow().id();
        assertThat(page("/letters/bounces")).contains(address, "Ana Revenue");
        assertThat(page("/letters/bounces/" + id.value())).contains("Remettre en service");
        bounces.lift(id);
        assertThat(bounces.on(address)).isEmpty();
        assertThatThrownBy(() -> bounces.lift(id)).isInstanceOf(NotFound.class);
        bounces.mark(address, "de nouveau");
        assertThat(bounces.on(address)).isPresent();
    }

    @Test
    void whatWasPastedStaysBesideWhatIsWrong() {
        var who = People.who(context, MailingsPermissions.WRITE, MembersPermissions.READ);
        assertThat(mvc.post()
                        .uri("/letters/bounces/notice")
                        .param("notice", "Bonjour, pas un avis")
                        .with(csrf())
                        .with(who)
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("notice-error", "Bonjour, pas un avis");
        assertThat(mvc.post()
                        .uri("/letters/bounces/notice")
                        .param(
                                "notice",
                                new String(
                                        notice("Final-Recipient: rfc822; " + address
                                                + "\nAction: failed\nStatus: 5.1.1"),
                                        StandardCharsets.UTF_8))
                        .with(csrf())
                        .with(who)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Ce que dit l’avis", address);
        assertThat(mvc.get()
                        .uri("/letters/bounces")
                        .with(People.who(context, MembersPermissions.READ))
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String page(String path) {
        var answer = mvc.get()
                .uri(path)
                .with(People.who(context, MailingsPermissions.WRITE, MembersPermissions.READ))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** As a mail server writes it (RFC 3464, appendix E). */
    private static byte[] notice(String recipients) {
        return """
                From: MAILER-DAEMON@mail.example.org
                To: cabas@example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="limit"

                --limit
                Content-Type: text/plain

                Your message could not be delivered.

                --limit
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.org

                %s
                --limit
                Content-Type: message/rfc822

                Subject: Assemblée

                Bonjour
                --limit--
                """.formatted(recipients).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
