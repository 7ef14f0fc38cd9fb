package coop.cabas.mailings.letters;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.Selection;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What programs are told of letters: counts to whoever may count, addresses to whoever may write. */
@ModuleTest(extraIncludes = {"access", "mail", "members", "fees", "files", "organisation", "shares"})
@Transactional
class LettersApiTest {

    private static final String ADDRESS = "api-lettre@cabas.example";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    MemberLetters letters;

    @Autowired
    JdbcClient jdbc;

    private MemberId reached;
    private MemberId silent;
    private MemberLetterId sent;
    private MemberLetterId draft;

    @BeforeEach
    void oneLetterSentAndOneNot() {
        reached = FileOf.person(context, "Ana", "Touchée");
        silent = FileOf.person(context, "Bruno", "Sansadresse");
        jdbc.sql("delete from members.email where member in (:a, :b)")
                .param("a", reached.value())
                .param("b", silent.value())
                .update();
        context.getBean(Contacts.class).addEmail(reached, ADDRESS, "");
        sent = letter("Assemblée de l’API");
        draft = letter("Brouillon de l’API");
        var sending = context.getBean(Sending.class);
        sending.send(sent, 1, null, 1);
        sending.carryOn();
    }

    @Test
    void tellsHowManyEachLetterReachedWithoutAnyAddress() {
        assertThat(get("/api/v1/letters", MailingsPermissions.READ))
                .hasStatusOk()
                .bodyText()
                .contains("Assemblée de l’API", "\"waiting\":1", "\"noEmail\":1", "\"sent\":0")
                .doesNotContain("Brouillon", ADDRESS, "Touchée");
        jdbc.sql("update mail.message set state = 'SENT', due = null, sent = now(), text = null where recipient = :to")
                .param("to", ADDRESS)
                .update();
        assertThat(get("/api/v1/letters", MailingsPermissions.READ)).bodyText().contains("\"sent\":1", "\"waiting\":0");
    }

    @Test
    void tellsWhomALetterWentToOnlyToWhoeverMayWrite() {
        var path = "/api/v1/letters/" + sent.value() + "/readers";
        assertThat(get(path, MailingsPermissions.WRITE))
                .hasStatusOk()
                .bodyText()
                .contains("\"member\":" + reached.value(), ADDRESS, "\"member\":" + silent.value(), "NO_EMAIL");
        assertThat(get(path, MailingsPermissions.READ)).hasStatus(403);
        assertThat(get("/api/v1/letters", "members.read")).hasStatus(403);
        assertThat(mvc.get().uri(path).exchange()).hasStatus(401);
        assertThat(get("/api/v1/letters/999999999/readers", MailingsPermissions.WRITE))
                .hasStatus(404);
    }

    @Test
    void goesOnWhereThePageBeforeEnded() {
        assertThat(get("/api/v1/letters?after=" + sent.value(), MailingsPermissions.READ))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Assemblée de l’API");
        assertThat(get("/api/v1/letters?after=" + draft.value(), MailingsPermissions.READ))
                .bodyText()
                .contains("Assemblée de l’API");
        assertThat(get(
                        "/api/v1/letters/" + sent.value() + "/readers?after=" + reached.value(),
                        MailingsPermissions.WRITE))
                .bodyText()
                .contains("\"member\":" + silent.value())
                .doesNotContain(ADDRESS);
    }

    private MemberLetterId letter(String subject) {
        var id = letters.begin(new Selection("state=all&members=" + reached.value() + "." + silent.value()), null);
        letters.write(id, 0, MemberLetter.Purpose.COOP, new MemberLetter.Words(subject, "Bonjour", "", ""), "", true);
        return id;
    }

    private MvcTestResult get(String path, String permission) {
        return mvc.get().uri(path).with(People.who(context, permission)).exchange();
    }
}
