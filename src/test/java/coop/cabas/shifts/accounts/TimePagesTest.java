package coop.cabas.shifts.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.skills.Skills;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.util.List;
import java.util.UUID;

/** Who sees and changes which account, and what is said when it cannot be. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class TimePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    Skills skills;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Plan plan;
    MemberId ana;
    TimeAccountId account;
    RequestPostProcessor asAna;

    @BeforeEach
    void begin() {
        plan = Plan.empty(context);
        jdbc.sql("update shifts.account set kept = '-infinity' where kept = 'infinity'")
                .update();
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
        var user = People.account(context, "shifts.attend", "shifts.accounts");
        context.getBean(SignIns.class).tie(ana, user);
        asAna = People.as(user);
        account = accounts.open(ana);
    }

    @Test
    @RuleCase("C190")
    void whoeverMayNotKeepAccountsSeesNone() {
        var stranger = People.who(context, "shifts.read");
        assertThat(mvc.get().uri("/shifts/accounts/" + account.value()).with(stranger))
                .hasStatus(403);
        assertThat(mvc.get().uri("/shifts/late").with(stranger)).hasStatus(403);
        assertThat(mvc.get().uri("/shifts/sheets").with(stranger)).hasStatus(403);
        assertThat(mvc.get().uri("/me/time").with(stranger)).hasStatus(404);
        assertThat(mvc.get().uri("/me/time").with(asAna)).hasStatusOk();
    }

    @Test
    void aCorrectionThatMakesNoSenseKeepsWhatWasTyped() {
        var answer = mvc.post()
                .uri("/shifts/accounts/" + account.value() + "/corrections")
                .param("kind", "TIME")
                .param("hours", "1000")
                .param("why", "a aidé à l’inventaire")
                .with(csrf())
                .with(People.who(context, "shifts.accounts"))
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("De 0 à 999 heures.", "a aidé à l’inventaire");
        assertThat(ledger.balances(account).now()).isZero();
    }

    @Test
    void nobodyCorrectsTheirOwnTimeNorSaysThatTheyCame() {
        var answer = mvc.post()
                .uri("/shifts/accounts/" + account.value() + "/corrections")
                .param("kind", "TIME")
                .param("hours", "3")
                .param("why", "je le mérite")
                .with(csrf())
                .with(asAna)
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("votre propre compteur");

        var booking = bookings.place(shift(), ana);
        clock.set(Plan.TODAY.plusDays(1) + "T12:30");
        assertThat(mark(booking, "DONE", asAna)).hasStatus(409);
        assertThat(bookings.find(booking).attended()).isNull();
    }

    @Test
    @RuleCase({"C114", "C126"})
    void theSheetSaysWhoIsNewUntilTheFourthTime() {
        for (var time = 1; time <= 4; time++) {
            var starts = Plan.TODAY.plusDays(time).atTime(9, 0);
            var shift = shifts.add(new Shifts.Terms(starts, starts.plusHours(3), plan.job(), 1, 3, "", false));
            bookings.place(shift, ana);
            var sheet = assertThat(mvc.get()
                            .uri("/shifts/" + shift.value() + "/sheet")
                            .with(People.who(context, "shifts.attend")))
                    .hasStatusOk()
                    .bodyText();
            switch (time) {
                case 1 -> sheet.contains("Première fois");
                case 4 -> sheet.doesNotContain("Première fois", "e fois");
                default -> sheet.contains(time + "e fois").doesNotContain("Première fois");
            }
        }
    }

    @Test
    void whoeverLeadsAShiftKeepsItsSheetAndNoOther() {
        var led = shift();
        var booking = bookings.place(led, ana);
        var bruno = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        var user = People.account(context);
        context.getBean(SignIns.class).tie(bruno, user);
        bookings.place(led, bruno);
        clock.set(Plan.TODAY.plusDays(1) + "T12:30");
        assertThat(mvc.get().uri("/shifts/" + led.value() + "/sheet").with(People.as(user)))
                .hasStatus(404);

        skills.give(List.of(bruno), skills.add("Référent·e " + UUID.randomUUID(), true), Plan.TODAY, null);

        assertThat(mvc.get().uri("/shifts/" + led.value() + "/sheet").with(People.as(user)))
                .hasStatusOk();
        assertThat(mark(booking, "ABSENT", People.as(user))).hasStatus(303);
        assertThat(ledger.balances(account).now()).isZero();
        assertThat(mvc.get().uri("/shifts/" + shift().value() + "/sheet").with(People.as(user)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/shifts/sheets").with(People.as(user))).hasStatus(403);
    }

    @Test
    void whatAnotherProgramCountsIsCountedHereFromTheDayOfTheTakeover() {
        jdbc.sql("update shifts.account set kept = 'infinity' where id = :id")
                .param("id", account.value())
                .update();
        bookings.place(shift(), ana);
        assertThat(ledger.balances(account).ahead()).isZero();

        var planner = People.who(context, "shifts.plan");
        assertThat(mvc.get().uri("/shifts/planning/rules").with(planner))
                .bodyText()
                .contains("Compteurs tenus ailleurs");
        assertThat(takeOver(Plan.TODAY.minusDays(1).toString(), planner)).hasStatus(409);
        assertThat(takeOver(Plan.TODAY.plusDays(2).toString(), planner)).hasStatus(303);
        var starts = Plan.TODAY.plusDays(3).atTime(9, 0);
        bookings.place(shifts.add(new Shifts.Terms(starts, starts.plusHours(3), plan.job(), 1, 5, "", false)), ana);

        assertThat(ledger.balances(account).ahead()).isEqualTo(180);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult takeOver(String from, RequestPostProcessor who) {
        return mvc.post()
                .uri("/shifts/planning/rules/takeover")
                .param("from", from)
                .with(csrf())
                .with(who)
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult mark(
            BookingId booking, String attended, RequestPostProcessor who) {
        return mvc.post()
                .uri("/shifts/bookings/" + booking.value() + "/attendance")
                .param("attended", attended)
                .with(csrf())
                .with(who)
                .exchange();
    }

    private ShiftId shift() {
        var starts = Plan.TODAY.plusDays(1).atTime(9, 0);
        return shifts.add(new Shifts.Terms(starts, starts.plusHours(3), plan.job(), 1, 5, "", false));
    }
}
