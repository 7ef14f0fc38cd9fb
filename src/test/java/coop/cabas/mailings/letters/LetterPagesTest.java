package coop.cabas.mailings.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.members.Consents;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;

/** A letter on screen: begun from a selection, written, read over, sent; and received no more. */
@ModuleTest(extraIncludes = {"access", "mail", "members", "fees", "files", "organisation", "shares"})
@Transactional
class LetterPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private MemberId ana;
    private String query;

    @BeforeEach
    void somebody() {
        ana = FileOf.person(context, "Ana", "Destinataire");
        jdbc.sql("delete from members.email where member = :id")
                .param("id", ana.value())
                .update();
        context.getBean(Contacts.class).addEmail(ana, "destinataire@cabas.example", "");
        query = "state=all&members=" + ana.value();
    }

    @Test
    void aLetterIsBegunWrittenReadOverAndSent() {
        assertThat(get("/letters/new?" + query)).hasStatusOk().bodyText().contains("Une personne choisie");
        var path = begin();
        assertThat(get(path)).hasStatusOk().bodyText().contains("{prénom}");
        assertThat(write(path, "0", "Bonjour {prénom}")).hasStatus3xxRedirection();
        assertThat(get(path + "/shown"))
                .hasStatusOk()
                .hasHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .bodyText()
                .contains("<p>Bonjour Ana</p>");
        assertThat(mvc.post()
                        .uri(path + "/attachments")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "plan.pdf", null, "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)))
                        .with(People.who(context, MailingsPermissions.WRITE, "members.read"))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(get(path + "/sending"))
                .hasStatusOk()
                .bodyText()
                .contains("Bonjour Ana", "plan.pdf", "Une lettre à envoyer");

        assertThat(post(path + "/sending", "version", "1", "expected", "1")).hasStatus3xxRedirection();

        assertThat(get(path)).hasStatusOk().bodyText().contains("Ana Destinataire", "Va partir");
        assertThat(get("/letters")).bodyText().contains("Assemblée");
        assertThat(post(path + "/stop")).hasStatus3xxRedirection();
        assertThat(get(path)).bodyText().contains("Arrêtée avant");
    }

    @Test
    void whatSomebodyElseChangedOrCannotBeSaidStaysInTheForm() {
        var path = begin();
        assertThat(write(path, "0", "Bonjour {surnom}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("{surnom}", "ligne 1");
        assertThat(write(path, "0", "Un")).hasStatus3xxRedirection();
        assertThat(write(path, "0", "Deux"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("vient de modifier", "Deux");
        assertThat(post(path + "/sending", "version", "1", "expected", "9"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("La liste a changé");
    }

    @Test
    void aMailProgramPutsAnEndToNewsWithoutAPage() {
        var consents = context.getBean(Consents.class);
        consents.give(ana, Consents.NEWSLETTER, "essai");
        var letters = context.getBean(MemberLetters.class);
        var id = letters.begin(new coop.cabas.members.Selection(query), null);
        letters.write(id, 0, MemberLetter.Purpose.NEWS, new MemberLetter.Words("News", "Bonjour", "", ""), "", true);
        var sending = context.getBean(Sending.class);
        sending.send(id, 1, null, 1);
        sending.carryOn();
        var link = jdbc.sql("select unsubscribe from mail.message where recipient = 'destinataire@cabas.example'")
                .query(String.class)
                .single();
        var path = link.substring(link.indexOf("/unsubscribe/"));

        assertThat(mvc.get().uri(path).exchange()).hasStatusOk().bodyText().contains("Ne plus rien recevoir");
        assertThat(consents.has(ana, Consents.NEWSLETTER)).isTrue();
        assertThat(mvc.post().uri(path).param("List-Unsubscribe", "One-Click").exchange())
                .hasStatusOk();

        assertThat(consents.has(ana, Consents.NEWSLETTER)).isFalse();
        assertThat(mvc.post().uri("/unsubscribe/inconnu").exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String begin() {
        var begun = post("/letters", "query", query);
        assertThat(begun).hasStatus3xxRedirection();
        return String.valueOf(begun.getResponse().getRedirectedUrl());
    }

    private MvcTestResult write(String path, String version, String body) {
        return post(
                path,
                "version",
                version,
                "purpose",
                "COOP",
                "subjectFr",
                "Assemblée",
                "bodyFr",
                body,
                "together",
                "true");
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(People.who(context, MailingsPermissions.WRITE, "members.read"))
                .exchange();
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = mvc.post().uri(address);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.with(People.who(context, MailingsPermissions.WRITE, "members.read"))
                .with(csrf())
                .exchange();
    }
}
