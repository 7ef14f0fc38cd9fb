package coop.cabas.mailings.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.NewFee;
import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.mailings.reminders.Reckoning.Outcome;
import coop.cabas.mailings.reminders.ReminderRule.About;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.Households;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** What was done stays told, and whoever no letter reached is found until they have renewed. */
@ModuleTest(extraIncludes = {"access", "mail", "members", "fees", "files", "organisation", "shares"})
class PastRemindersTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TO_CALL = "all;all:mailings.toCall~filled";

    @Autowired
    Reminders reminders;

    @Autowired
    PastReminders past;

    @Autowired
    ReminderRules rules;

    @Autowired
    Fees fees;

    @Autowired
    FeeTypes types;

    @Autowired
    Contacts contacts;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private LocalDate today;
    private FeeTypeId type;
    private ReminderRuleId rule;

    @BeforeEach
    void oneRuleAlone() {
        today = LocalDate.now(clock);
        jdbc.sql("update mailings.reminder_rule set active = false").update();
        type = types.add(new FeeTypes.Terms(
                "Cotisation passée " + COUNT.incrementAndGet(),
                FeeType.Kind.FEE,
                Money.of("20.00"),
                false,
                12,
                null,
                0,
                false,
                null,
                false));
        rule = rules.add(new ReminderRule(
                ReminderRules.fresh(),
                "Règle",
                About.COVER,
                type,
                0,
                14,
                LocalDate.of(2000, 1, 1),
                "Relance",
                "[Renouveler]({lien}) ou {lien}",
                "",
                "",
                true));
    }

    @Test
    void whatWasDoneIsToldWhenTheDueDayHasMoved() {
        var ana = covered("Ana", true);
        reminders.run();
        renew(ana);

        assertThat(reminders.explain(ana)).extracting(Reckoning::outcome).containsExactly(Outcome.NOT_YET);
        assertThat(past.of(ana)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(PastReminder.State.SENT);
            assertThat(one.due()).isEqualTo(today);
            assertThat(one.recipient()).startsWith("Ana");
        });
        jdbc.sql("update mail.message set state = 'FAILED', due = null where recipient = :to")
                .param("to", address(ana))
                .update();
        assertThat(past.of(ana)).extracting(PastReminder::state).containsExactly(PastReminder.State.FAILED);
    }

    @Test
    void whomNoLetterReachesIsFoundUntilTheyHaveRenewed() {
        var ana = covered("Ana", false);
        var bruno = covered("Bruno", true);
        reminders.run();

        assertThat(found()).contains(name(ana)).doesNotContain(name(bruno));
        assertThat(past.of(ana)).extracting(PastReminder::state).containsExactly(PastReminder.State.NO_EMAIL);
        renew(ana);
        assertThat(found()).doesNotContain(name(ana));
    }

    @Test
    void whoeverPaysAndIsLeftAloneIsNotWrittenToForOthers() {
        var head = covered("Paule", true);
        var child = covered("Petit", false);
        var household = households.found(head, Households.Role.HEAD);
        households.add(household, child, Households.Role.CHILD, true);
        households.choosePayer(household, head);
        assertThat(reminders.explain(child)).extracting(Reckoning::outcome).containsExactly(Outcome.GOES);

        reminders.leaveAlone(head, "Deuil");
        reminders.run();

        assertThat(reminders.explain(child)).extracting(Reckoning::outcome).containsExactly(Outcome.LEFT_ALONE);
        assertThat(past.of(child)).isEmpty();
    }

    @Test
    void aLinkIsOneInMarkdownWhateverItsSigns() {
        var ana = covered("Ana", true);
        reminders.run();

        assertThat(jdbc.sql("select text from mail.message where recipient = :to")
                        .param("to", address(ana))
                        .query((row, n) -> row.getString(1))
                        .single())
                .matches("(?s)\\[Renouveler]\\(<(https?://\\S+/renew/[\\w-]+)>\\) ou <\\1>");
    }

    @Test
    void anAddressThatLettersComeBackFromIsNone() {
        var ana = covered("Ana", true);
        var head = covered("Paule", true);
        var other = covered("Autre", true);
        var household = households.found(head, Households.Role.HEAD);
        households.add(household, other, Households.Role.ATTACHED, true);
        households.choosePayer(household, head);
        for (var one : java.util.List.of(ana, head)) {
            jdbc.sql("insert into mailings.bounce (address, at, source, author) values (:address, now(), 'HAND', 'x')")
                    .param("address", address(one))
                    .update();
        }

        reminders.run();

        assertThat(past.of(ana)).extracting(PastReminder::state).containsExactly(PastReminder.State.NO_EMAIL);
        assertThat(past.of(other)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(PastReminder.State.SENT);
            assertThat(one.recipient()).startsWith("Autre");
        });
    }

    private String found() {
        var page = mvc.get()
                .uri("/members?where={where}", TO_CALL)
                .with(People.who(context, "members.read", MailingsPermissions.REMIND))
                .exchange();
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String name(MemberId member) {
        return jdbc.sql("select name from members.member_card where id = :id")
                .param("id", member.value())
                .query((row, n) -> row.getString(1))
                .single();
    }

    private void renew(MemberId member) {
        fees.write(new NewFee(member, type, Money.of("20.00"), null, today.plusDays(1), today.plusYears(1), ""));
    }

    private MemberId covered(String name, boolean withEmail) {
        var member = FileOf.person(context, name, "Passée" + COUNT.incrementAndGet());
        jdbc.sql("delete from members.email where member = :id")
                .param("id", member.value())
                .update();
        if (withEmail) {
            contacts.addEmail(member, address(member), "");
        }
        fees.write(new NewFee(member, type, Money.ZERO, null, today.minusYears(1), today, ""));
        return member;
    }

    private static String address(MemberId member) {
        return "passee" + member.value() + "@cabas.example";
    }
}
