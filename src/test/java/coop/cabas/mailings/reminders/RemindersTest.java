package coop.cabas.mailings.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.fees.FeeId;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.Fees;
import coop.cabas.fees.NewFee;
import coop.cabas.fees.Parts.Part;
import coop.cabas.fees.Schedules;
import coop.cabas.mailings.reminders.Reckoning.Outcome;
import coop.cabas.mailings.reminders.ReminderRule.About;
import coop.cabas.members.Contacts;
import coop.cabas.members.FileOf;
import coop.cabas.members.Households;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
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

/** Who is reminded of what: once, in time or a little late, and never for nothing. */
@ModuleTest(extraIncludes = {"access", "mail", "members", "fees", "files", "organisation", "shares"})
class RemindersTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderRules rules;

    @Autowired
    Fees fees;

    @Autowired
    Schedules schedules;

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
    ApplicationContext context;

    private LocalDate today;
    private FeeTypeId type;

    @BeforeEach
    void noRuleOfOthers() {
        today = LocalDate.now(clock);
        jdbc.sql("update mailings.reminder_rule set active = false").update();
        type = types.add(new FeeTypes.Terms(
                "Cotisation " + COUNT.incrementAndGet(),
                FeeType.Kind.FEE,
                Money.of("20.00"),
                false,
                12,
                null,
                0,
                false,
                null,
                false));
    }

    @Test
    void remindsOnItsDayOnceAndSaysSo() {
        var rule = rule(About.COVER, -30, 14);
        var ana = covered("Ana", today.plusDays(30));
        var bruno = covered("Bruno", today.plusDays(31));

        assertThat(outcome(ana, rule)).isEqualTo(Outcome.GOES);
        assertThat(outcome(bruno, rule)).isEqualTo(Outcome.NOT_YET);
        reminders.run();
        reminders.run();

        assertThat(letters(ana)).singleElement().asString().contains("Relance", "Ana", "20");
        assertThat(letters(bruno)).isEmpty();
        assertThat(outcome(ana, rule)).isEqualTo(Outcome.SENT);
        clock.advance(Duration.ofDays(1));
        reminders.run();
        assertThat(letters(bruno)).hasSize(1);
        assertThat(letters(ana)).hasSize(1);
    }

    @Test
    void catchesUpWithDaysMissedByTheNewestReminderAlone() {
        var soon = rule(About.COVER, -7, 14);
        var late = rule(About.COVER, 5, 14);
        var ana = covered("Ana", today.plusDays(7));
        // nobody ran it for thirteen days: both days came meanwhile
        clock.advance(Duration.ofDays(13));

        reminders.run();

        assertThat(letters(ana)).hasSize(1);
        assertThat(outcome(ana, late)).isEqualTo(Outcome.SENT);
        assertThat(outcome(ana, soon)).isEqualTo(Outcome.OVERTAKEN);
    }

    @Test
    void whatWasMissedForTooLongIsNotCaughtUpWith() {
        var rule = rule(About.COVER, -7, 3);
        var ana = covered("Ana", today.plusDays(7));
        clock.advance(Duration.ofDays(4));

        reminders.run();

        assertThat(letters(ana)).isEmpty();
        assertThat(outcome(ana, rule)).isEqualTo(Outcome.TOO_LATE);
    }

    @Test
    void whoeverHasPaidMeanwhileIsNotRemindedAndTheNextDueDayIsNewAgain() {
        var rule = rule(About.COVER, 10, 30);
        var ana = covered("Ana", today.minusDays(10));
        fee(ana, today.minusDays(9), today.minusDays(9).plusYears(1).minusDays(1));

        reminders.run();
        assertThat(letters(ana)).isEmpty();
        assertThat(outcome(ana, rule)).isEqualTo(Outcome.NOT_YET);
    }

    @Test
    void writesToNobodyOfYearsAgoNorToWhomItShouldNot() {
        var rule = rule(About.COVER, 0, 400);
        jdbc.sql("update mailings.reminder_rule set starts = :day where id = :id")
                .param("day", today.minusDays(5))
                .param("id", rule.value())
                .update();
        var old = covered("Old", today.minusDays(6));
        var gone = covered("Gone", today);
        var exempt = covered("Exempt", today);
        var aside = covered("Aside", today);
        var alone = covered("Alone", today);
        change(gone, "left_on = date '2020-01-01', registered = date '2019-01-01'");
        change(exempt, "exempt = true");
        change(aside, "active = false");
        reminders.leaveAlone(alone, "Deuil");
        var silent = covered("Silent", today);
        jdbc.sql("delete from members.email where member = :id")
                .param("id", silent.value())
                .update();

        reminders.run();

        assertThat(List.of(
                        outcome(old, rule),
                        outcome(gone, rule),
                        outcome(exempt, rule),
                        outcome(aside, rule),
                        outcome(alone, rule),
                        outcome(silent, rule)))
                .containsExactly(
                        Outcome.BEFORE_START,
                        Outcome.GONE,
                        Outcome.EXEMPT,
                        Outcome.ASIDE,
                        Outcome.LEFT_ALONE,
                        Outcome.TOLD_NO_EMAIL);
        for (var one : List.of(old, gone, exempt, aside, alone, silent)) {
            assertThat(jdbc.sql("select count(*) from mailings.reminder where member = :id and state = 'SENT'")
                            .param("id", one.value())
                            .query((row, n) -> row.getInt(1))
                            .single())
                    .isZero();
        }
        reminders.leaveAlone(alone, "");
        assertThat(outcome(alone, rule)).isEqualTo(Outcome.GOES);
    }

    @Test
    void aHouseholdGetsOneLetterToWhoeverPays() {
        rule(About.COVER, 0, 14);
        var head = covered("Paule", today);
        var child = covered("Petit", today);
        jdbc.sql("delete from members.email where member = :id")
                .param("id", child.value())
                .update();
        var household = households.found(head, Households.Role.HEAD);
        households.add(household, child, Households.Role.CHILD, true);
        households.choosePayer(household, head);

        reminders.run();

        assertThat(letters(head)).singleElement().asString().contains("Paule", "Petit");
    }

    @Test
    void partsPlannedAreRemindedOfInsteadOfTheWholeFee() {
        var owed = rule(About.OWED, 0, 400);
        var part = rule(About.INSTALMENT, -3, 14);
        var ana = person("Ana");
        var whole = fee(ana, today.minusDays(2), today.plusYears(1));
        var bruno = person("Bruno");
        var planned = fee(bruno, today.minusDays(2), today.plusYears(1));
        schedules.plan(
                planned,
                List.of(
                        new Part(today.plusDays(3), Money.of("12.00")),
                        new Part(today.plusDays(60), Money.of("8.00"))));

        reminders.run();

        assertThat(letters(ana)).singleElement().asString().contains("20,00");
        assertThat(letters(bruno)).singleElement().asString().contains("12,00");
        assertThat(reminders.explain(bruno)).noneMatch(one -> one.rule().equals(owed));
        assertThat(reminders.explain(bruno).stream()
                        .filter(one -> one.rule().equals(part))
                        .map(Reckoning::outcome))
                .containsExactly(Outcome.NOT_YET, Outcome.SENT);
        assertThat(whole).isNotEqualTo(planned);
    }

    @Test
    void theMonthAheadIsSeenBeforeItComes() {
        rule(About.COVER, -30, 14);
        var ana = covered("Ana", today.plusDays(45));
        var far = covered("Loin", today.plusDays(100));

        assertThat(reminders.ahead(today.plusDays(31), 100).first())
                .anySatisfy(one -> {
                    assertThat(one.member()).isEqualTo(ana);
                    assertThat(one.day()).isEqualTo(today.plusDays(15));
                })
                .noneMatch(one -> one.member().equals(far));
        assertThat(letters(ana)).isEmpty();
    }

    @Test
    void aTypeWithItsOwnRuleHasNoPartInTheOneForAll() {
        var all = rule(About.COVER, 0, 14);
        var own = rules.add(terms(About.COVER, 5, 14, type));
        var ana = covered("Ana", today);

        assertThat(reminders.explain(ana))
                .extracting(Reckoning::rule)
                .contains(own)
                .doesNotContain(all);
    }

    @Test
    void twoHundredRunsAtOnceWriteOneLetter() throws Exception {
        rule(About.COVER, 0, 14);
        var ana = covered("Ana", today);

        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var done : threads.invokeAll(Collections.nCopies(200, () -> reminders.run()))) {
                done.get();
            }
        }

        assertThat(letters(ana)).hasSize(1);
    }

    @Test
    void wordsInBracesThatAreUnknownAreNamedWithTheirLine() {
        var wrong = new ReminderRule(
                ReminderRules.fresh(),
                "x",
                About.COVER,
                null,
                1,
                1,
                today,
                "Relance",
                "Bonjour\n{prenom}",
                "",
                "",
                true);

        assertThatThrownBy(() -> rules.add(wrong)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason().key()).isEqualTo("mailings.placeholder.unknown");
            assertThat(refused.reason().args()).contains("{prenom}", 2L);
        });
        rule(About.COVER, 1, 1);
        assertThatThrownBy(() -> rule(About.COVER, 1, 1)).isInstanceOf(Refused.class);
    }

    private ReminderRuleId rule(About about, int days, int catchUp) {
        return rules.add(terms(about, days, catchUp, null));
    }

    private ReminderRule terms(About about, int days, int catchUp, @Nullable FeeTypeId of) {
        return new ReminderRule(
                ReminderRules.fresh(),
                "Règle " + days,
                about,
                of,
                days,
                catchUp,
                LocalDate.of(2000, 1, 1),
                "Relance pour {prénom}",
                "Bonjour {prénom},\n\n{personnes}\n\nÀ payer : {montant}",
                "",
                "",
                true);
    }

    private MemberId person(String name) {
        var member = FileOf.person(context, name, "Relance" + COUNT.incrementAndGet());
        jdbc.sql("delete from members.email where member = :id")
                .param("id", member.value())
                .update();
        contacts.addEmail(member, address(member), "");
        return member;
    }

    private static String address(MemberId member) {
        return "relance" + member.value() + "@cabas.example";
    }

    private MemberId covered(String name, LocalDate until) {
        var member = person(name);
        fee(member, until.minusYears(1).plusDays(1), until);
        return member;
    }

    private FeeId fee(MemberId member, LocalDate starts, LocalDate ends) {
        return fees.write(new NewFee(member, type, Money.of("20.00"), null, starts, ends, ""));
    }

    private void change(MemberId member, String what) {
        jdbc.sql("update members.member set " + what + " where id = :id")
                .param("id", member.value())
                .update();
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
