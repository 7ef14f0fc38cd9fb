package coop.cabas.mailings.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.NewFee;
import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.UUID;

/** Reminders on screen: a rule is written, looked at ahead, run, explained. */
@ModuleTest(extraIncludes = {"access", "mail", "members", "fees", "files", "organisation", "shares"})
@Transactional
class ReminderPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private MemberId ana;

    @BeforeEach
    void somebodyWhoseFeeEnds() {
        jdbc.sql("update mailings.reminder_rule set active = false").update();
        ana = FileOf.person(context, "Ana", "Relançable");
        jdbc.sql("delete from members.email where member = :id")
                .param("id", ana.value())
                .update();
        context.getBean(Contacts.class).addEmail(ana, "relancable@cabas.example", "");
        var type = context.getBean(FeeTypes.class)
                .add(new FeeTypes.Terms(
                        "Cotisation " + UUID.randomUUID(),
                        FeeType.Kind.FEE,
                        Money.of("20.00"),
                        false,
                        12,
                        null,
                        0,
                        false,
                        null,
                        false));
        var until = LocalDate.now(clock).plusDays(30);
        context.getBean(Fees.class)
                .write(new NewFee(ana, type, Money.of("20.00"), null, until.minusYears(1), until, ""));
    }

    @Test
    void aRuleIsWrittenLookedAtAndRun() {
        assertThat(get("/reminders")).hasStatusOk().bodyText().contains("Aucune règle");
        assertThat(get("/reminders/rules/new")).hasStatusOk().bodyText().contains("{lien}", "{prénom}");
        assertThat(get("/reminders/rules/new?about=SHARES_OWED"))
                .hasStatusOk()
                .bodyText()
                .contains("parts à libérer", "{montant}")
                .doesNotContain("{lien}");
        assertThat(rule("-30", "Bonjour {prénom}\n{lien}")).hasStatus3xxRedirection();
        assertThat(get("/reminders")).hasStatusOk().bodyText().contains("Ana Relançable", "Envoyer maintenant (1)");
        assertThat(get("/members/" + ana.value() + "/reminders")).bodyText().contains("Part au prochain envoi");

        assertThat(post("/reminders/run")).hasStatus3xxRedirection();

        assertThat(get("/reminders/history")).hasStatusOk().bodyText().contains("Ana Relançable", "Envoyée");
        assertThat(get("/members/" + ana.value() + "/reminders")).bodyText().contains("Envoyée.");
        assertThat(jdbc.sql("select text from mail.message where recipient = 'relancable@cabas.example'")
                        .query((row, n) -> row.getString(1))
                        .single())
                .contains("Bonjour Ana", "/renew/");
    }

    @Test
    void whatMakesNoSenseStaysInTheForm() {
        assertThat(rule("-30", "Bonjour {prenom}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("{prenom}", "ligne 1", "Bonjour");
        assertThat(rule("9000", "Bonjour"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("days-error");
    }

    @Test
    void somebodyIsLeftAloneForAReason() {
        var path = "/members/" + ana.value() + "/reminders/alone";
        assertThat(rule("-30", "Bonjour")).hasStatus3xxRedirection();
        assertThat(post(path, "reason", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(path, "reason", "Deuil")).hasStatus3xxRedirection();
        assertThat(get("/members/" + ana.value() + "/reminders")).bodyText().contains("Deuil", "ne plus relancer");
        assertThat(post(path, "over", "true")).hasStatus3xxRedirection();
        assertThat(get("/members/" + ana.value() + "/reminders")).bodyText().doesNotContain("Deuil");
    }

    private MvcTestResult rule(String days, String body) {
        return post(
                "/reminders/rules",
                "name",
                "Un mois avant",
                "about",
                "COVER",
                "days",
                days,
                "catchUp",
                "14",
                "starts",
                "2020-01-01",
                "subjectFr",
                "Votre cotisation",
                "bodyFr",
                body,
                "active",
                "true");
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .with(People.who(context, MailingsPermissions.REMIND, "members.read"))
                .exchange();
    }

    private MvcTestResult post(String address, String... parameters) {
        var request = mvc.post().uri(address);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.with(People.who(context, MailingsPermissions.REMIND, "members.read"))
                .with(csrf())
                .exchange();
    }
}
