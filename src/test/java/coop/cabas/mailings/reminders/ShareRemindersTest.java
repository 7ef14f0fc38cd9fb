package coop.cabas.mailings.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.mailings.reminders.Reckoning.Outcome;
import coop.cabas.mailings.reminders.ReminderRule.About;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.Households;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.shares.CapitalCalls;
import coop.cabas.shares.Categories;
import coop.cabas.shares.CategoryId;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.Grounds;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.Subscriptions;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Whoever has not paid their shares up is reminded: since they subscribed them, and before the time allowed is over. */
@ModuleTest(extraIncludes = {"access", "mail", "members", "fees", "files", "organisation", "shares"})
class ShareRemindersTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderRules rules;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    CapitalCalls calls;

    @Autowired
    Contacts contacts;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    private LocalDate today;
    private ClassId of;
    private CategoryId category;

    @BeforeEach
    void aClassOfSharesAndNoRuleOfOthers() {
        today = LocalDate.now(clock);
        jdbc.sql("update mailings.reminder_rule set active = false").update();
        var n = COUNT.incrementAndGet();
        of = context.getBean(ShareClasses.class)
                .add(
                        new ShareClasses.Terms("R" + n, "Parts relancées " + n, true, true, null, false),
                        Money.of("10.00"),
                        LocalDate.parse("2010-01-01"));
        category = context.getBean(Categories.class).add(new Categories.Terms("Relance " + n, of, null, 1, "", false));
    }

    @Test
    void remindsOfThePartNotPaidUpOnceAndSaysSo() {
        var rule = rule(About.SHARES_OWED, 180, 30);
        var ana = holder("Ana", today.minusDays(180), "25.00");
        var paid = holder("Payée", today.minusDays(180), "100.00");
        var recent = holder("Neuve", today.minusDays(179), "25.00");

        assertThat(outcome(ana, rule)).isEqualTo(Outcome.GOES);
        reminders.run();
        reminders.run();

        assertThat(letters(ana)).singleElement().asString().contains("Ana", "75,00");
        assertThat(letters(paid)).isEmpty();
        assertThat(letters(recent)).isEmpty();
        assertThat(outcome(ana, rule)).isEqualTo(Outcome.SENT);
        assertThat(outcome(recent, rule)).isEqualTo(Outcome.NOT_YET);
        assertThat(reminders.explain(paid)).isEmpty();
    }

    @Test
    void remindsBeforeTheFiveYearsAreOverAndCatchesUp() {
        var soon = rule(About.SHARES_END, -180, 60);
        var last = rule(About.SHARES_END, -150, 60);
        var ana = holder("Ana", today.plusDays(180).minusYears(5), "25.00");
        // nobody ran it for five weeks: both days came meanwhile
        clock.advance(Duration.ofDays(35));

        reminders.run();

        assertThat(letters(ana)).singleElement().asString().contains("75,00");
        assertThat(outcome(ana, last)).isEqualTo(Outcome.SENT);
        assertThat(outcome(ana, soon)).isEqualTo(Outcome.OVERTAKEN);
    }

    @Test
    void whoeverPaysUpMeanwhileIsNotReminded() {
        rule(About.SHARES_OWED, 10, 30);
        var ana = holder("Ana", today.minusDays(10), "25.00");
        var bruno = holder("Bruno", today.minusDays(10), "25.00");
        calls.pay(ana, of, today, Money.of("75.00"), Grounds.NONE);
        calls.pay(bruno, of, today, Money.of("15.00"), Grounds.NONE);

        reminders.run();

        assertThat(letters(ana)).isEmpty();
        assertThat(letters(bruno)).singleElement().asString().contains("60,00");
    }

    @Test
    void whatWasMissedForTooLongOrWasDueBeforeTheRuleBeganIsTold() {
        var rule = rule(About.SHARES_OWED, 5, 3);
        var late = holder("Tard", today.minusDays(9), "25.00");
        var before = holder("Avant", today.minusDays(6), "25.00");
        jdbc.sql("delete from members.email where member = :id")
                .param("id", before.value())
                .update();

        assertThat(outcome(late, rule)).isEqualTo(Outcome.TOO_LATE);
        reminders.run();
        assertThat(outcome(before, rule)).isEqualTo(Outcome.TOLD_NO_EMAIL);
        assertThat(letters(late)).isEmpty();
        jdbc.sql("update mailings.reminder_rule set starts = :day where id = :id")
                .param("day", today)
                .param("id", rule.value())
                .update();
        assertThat(outcome(late, rule)).isEqualTo(Outcome.BEFORE_START);
    }

    @Test
    void eachHolderIsWrittenToWhoeverPaysTheFees() {
        rule(About.SHARES_OWED, 10, 30);
        var head = holder("Paule", today.minusDays(10), "100.00");
        var other = holder("Paul", today.minusDays(10), "25.00");
        var household = households.found(head, Households.Role.HEAD);
        households.add(household, other, Households.Role.PARTNER, true);
        households.choosePayer(household, head);

        reminders.run();

        assertThat(letters(head)).isEmpty();
        assertThat(letters(other)).hasSize(1);
    }

    @Test
    void theMonthAheadIsSeenBeforeItComes() {
        rule(About.SHARES_END, -30, 14);
        var ana = holder("Ana", today.plusDays(45).minusYears(5), "25.00");
        var far = holder("Loin", today.plusDays(100).minusYears(5), "25.00");

        assertThat(reminders.ahead(today.plusDays(31), 1000).first())
                .anySatisfy(one -> {
                    assertThat(one.member()).isEqualTo(ana);
                    assertThat(one.day()).isEqualTo(today.plusDays(15));
                    assertThat(one.amount()).isEqualTo(Money.of("75.00"));
                })
                .noneMatch(one -> one.member().equals(far));
        assertThat(letters(ana)).isEmpty();
    }

    @Test
    void twoHundredRunsAtOnceWriteOneLetter() throws Exception {
        rule(About.SHARES_OWED, 0, 14);
        var ana = holder("Ana", today, "25.00");

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(Collections.nCopies(200, () -> reminders.run()))) {
                done.get();
            }
        }

        assertThat(letters(ana)).hasSize(1);
    }

    @Test
    void aRuleOfSharesHasNoTypeOfFeeAndNoLinkThatRenewsOne() {
        var type = context.getBean(FeeTypes.class)
                .add(new FeeTypes.Terms(
                        "Type " + COUNT.incrementAndGet(),
                        FeeType.Kind.FEE,
                        Money.of("20.00"),
                        false,
                        12,
                        null,
                        0,
                        false,
                        null,
                        false));

        assertThatThrownBy(() -> rules.add(terms(About.SHARES_END, 1, type, "Bonjour")))
                .hasMessageContaining("mailings.rule.noType");
        assertThatThrownBy(() -> rules.add(terms(About.SHARES_END, 1, null, "Bonjour {lien}")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("mailings.placeholder.unknown");
    }

    private ReminderRuleId rule(About about, int days, int catchUp) {
        var terms = terms(about, days, null, "Bonjour {prénom},\n\n{personnes}\n\nÀ libérer : {montant}");
        var id = rules.add(terms);
        jdbc.sql("update mailings.reminder_rule set catch_up = :days where id = :id")
                .param("days", catchUp)
                .param("id", id.value())
                .update();
        return id;
    }

    private static ReminderRule terms(About about, int days, @Nullable FeeTypeId type, String body) {
        return new ReminderRule(
                ReminderRules.fresh(),
                "Parts " + days,
                about,
                type,
                days,
                14,
                LocalDate.of(2000, 1, 1),
                "Vos parts",
                body,
                "",
                "",
                true);
    }

    private MemberId holder(String name, LocalDate on, String paid) {
        var member = FileOf.person(context, name, "Porteuse" + COUNT.incrementAndGet());
        jdbc.sql("delete from members.email where member = :id")
                .param("id", member.value())
                .update();
        contacts.addEmail(member, address(member), "");
        var asked = subscriptions.ask(member, of, category, 10, on);
        subscriptions.register(asked, on, Money.of(paid), Grounds.paid("Chèque", ""));
        return member;
    }

    private static String address(MemberId member) {
        return "parts" + member.value() + "@cabas.example";
    }

    private Outcome outcome(MemberId member, ReminderRuleId rule) {
        return reminders.explain(member).stream()
                .filter(one -> one.rule().equals(rule))
                .map(Reckoning::outcome)
                .findFirst()
                .orElseThrow();
    }

    private List<String> letters(MemberId member) {
        return new Mailbox(jdbc, address(member)).letters();
    }
}
