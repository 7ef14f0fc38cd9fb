package coop.cabas.shares;

import static coop.cabas.shares.Coop.JANUARY;
import static coop.cabas.shares.Coop.TEN;
import static coop.cabas.shares.Coop.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.Admissions;
import coop.cabas.members.Departures;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Memberships;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;

/** What goes into the register, what never does, and what is read from it for any day. */
@ModuleTest(extraIncludes = {"access", "mail"})
class RegisterTest {

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    CapitalCalls calls;

    @Autowired
    Transfers transfers;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Corrections corrections;

    @Autowired
    ShareClasses classes;

    @Autowired
    Categories categories;

    @Autowired
    Holdings holdings;

    @Autowired
    Register register;

    @Autowired
    Memberships memberships;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Coop coop;

    @BeforeEach
    void found() {
        coop = Coop.founded(context);
    }

    @Test
    void aFirstPaymentMakesACooperator() {
        var ana = FileOf.person(context, "Ana", "Ferreira");
        var asked = subscriptions.ask(ana, coop.of(), coop.ordinary(), 10, JANUARY);
        assertThat(coop.held(ana, TODAY)).isZero();

        assertRefused(
                () -> subscriptions.register(asked, JANUARY, Money.of("24.99"), Grounds.NONE),
                "shares.subscription.least");
        assertRefused(
                () -> subscriptions.register(asked, JANUARY, Money.of("100.01"), Grounds.NONE),
                "shares.subscription.most");
        subscriptions.register(asked, JANUARY, Money.of("25.00"), Grounds.paid("Chèque", "n° 12"));

        assertThat(coop.held(ana, JANUARY.minusDays(1))).isZero();
        assertThat(coop.held(ana, JANUARY)).isEqualTo(10);
        assertThat(memberships.of(ana)).singleElement().satisfies(membership -> {
            assertThat(membership.kind()).isEqualTo(MembershipKind.COOPERATIVE);
            assertThat(membership.since()).isEqualTo(JANUARY);
        });
        assertThat(calls.open())
                .filteredOn(call -> call.member().equals(ana))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.unpaid()).isEqualTo(Money.of("75.00"));
                    assertThat(call.deadline()).isEqualTo(JANUARY.plusYears(5));
                });
        calls.pay(ana, coop.of(), TODAY, Money.of("75.00"), Grounds.NONE);
        assertRefused(() -> calls.pay(ana, coop.of(), TODAY, Money.of("0.01"), Grounds.NONE), "shares.payment.most");
        assertThat(calls.open()).noneMatch(call -> call.member().equals(ana));
        assertRefused(
                () -> subscriptions.register(asked, TODAY, Money.of("25.00"), Grounds.NONE),
                "shares.subscription.over");
    }

    @Test
    void whatIsPaidGoesToTheOldestSharesAndTheTimeLeftIsThatOfTheOthers() {
        var ana = FileOf.person(context, "Aînée", "Ferreira");
        var lastYear = TODAY.minusYears(1);
        coop.subscribe(ana, 10, lastYear, Money.of("25.00"));
        coop.subscribe(ana, 20, TODAY.minusDays(3), Money.of("50.00"));
        assertThat(deadline(ana)).isEqualTo(lastYear.plusYears(5));

        calls.pay(ana, coop.of(), TODAY, Money.of("74.99"), Grounds.NONE);
        assertThat(deadline(ana)).isEqualTo(lastYear.plusYears(5));
        calls.pay(ana, coop.of(), TODAY, Money.of("0.01"), Grounds.NONE);
        assertThat(deadline(ana)).isEqualTo(TODAY.minusDays(3).plusYears(5));
        calls.pay(ana, coop.of(), TODAY, Money.of("150.00"), Grounds.NONE);
        assertThat(calls.open()).noneMatch(call -> call.member().equals(ana));
    }

    private LocalDate deadline(MemberId member) {
        return calls.open().stream()
                .filter(call -> call.member().equals(member))
                .map(CapitalCalls.Call::deadline)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void asksTheLeastOfTheCategory() {
        var bruno = FileOf.person(context, "Bruno", "Lemoine");

        assertRefused(
                () -> subscriptions.ask(bruno, coop.of(), coop.ordinary(), 9, TODAY), "shares.subscription.minimum");
        coop.subscribe(bruno, 1, JANUARY, TEN);
        subscriptions.ask(bruno, coop.of(), coop.ordinary(), 9, TODAY);
        assertRefused(
                () -> subscriptions.ask(bruno, coop.of(), coop.ordinary(), 10, TODAY), "shares.subscription.open");
    }

    @Test
    void sharesGoFromOneToAnotherWithWhatIsPaidOfThem() {
        var ana = FileOf.person(context, "Ana", "Ferreira");
        var eve = FileOf.person(context, "Ève", "Morel");
        coop.subscribe(ana, 23, JANUARY, Money.of("100.00"));

        assertRefused(
                () -> transfers.transfer(ana, eve, coop.of(), 24, TODAY, null, Grounds.NONE),
                "shares.refused.notEnough");
        assertRefused(
                () -> transfers.transfer(ana, ana, coop.of(), 10, TODAY, null, Grounds.NONE), "shares.transfer.same");
        assertRefused(
                () -> transfers.transfer(ana, eve, coop.of(), 14, TODAY, null, Grounds.NONE), "shares.refused.minimum");
        transfers.transfer(ana, eve, coop.of(), 13, TODAY, Money.ZERO, Grounds.NONE);

        var hers = holdings.of(eve, classes.find(coop.of()), TODAY);
        var left = holdings.of(ana, classes.find(coop.of()), TODAY);
        assertThat(hers.paid()).isEqualTo(Money.of("56.52"));
        assertThat(left.paid().plus(hers.paid())).isEqualTo(Money.of("100.00"));
        assertThat(register.of(eve)).singleElement().satisfies(line -> {
            assertThat(line.otherName()).isEqualTo("Ana Ferreira");
            assertThat(line.operation()).isEqualTo(line.number() - 1);
        });
        transfers.transfer(ana, eve, coop.of(), 10, TODAY, null, Grounds.NONE);
        assertThat(memberships.of(ana)).allMatch(membership -> TODAY.equals(membership.ended()));
    }

    @Test
    void heirsGetTheSharesOfTheDead() {
        var ana = coop.holder("Ana", 10, JANUARY);
        var heir = FileOf.person(context, "Bruno", "Ferreira");

        assertRefused(
                () -> transfers.inherit(ana, heir, coop.of(), 10, TODAY, Grounds.NONE), "shares.succession.alive");
        context.getBean(Departures.class).died(ana, TODAY.minusDays(3), "");
        transfers.inherit(ana, heir, coop.of(), 10, TODAY, Grounds.NONE);

        assertThat(coop.held(heir, TODAY)).isEqualTo(10);
    }

    @Test
    void convertsWhatComesOutEven() {
        var ana = coop.holder("Ana", 10, JANUARY);
        var other = classes.add(
                new ShareClasses.Terms("C" + coop.of().value(), "Parts de soutien", true, false, null, false),
                Money.of("25.00"),
                JANUARY);

        assertRefused(
                () -> transfers.convert(ana, coop.of(), other, 9, TODAY, Grounds.NONE), "shares.conversion.uneven");
        transfers.convert(ana, coop.of(), other, 10, TODAY, Grounds.NONE);

        assertThat(holdings.of(ana, classes.find(other), TODAY).held()).isEqualTo(4);
        assertThat(holdings.of(ana, classes.find(other), TODAY).paid()).isEqualTo(Money.of("100.00"));
    }

    @Test
    void aNewNominalValueReachesEveryHolderAtOnce() {
        var ana = coop.holder("Ana", 10, JANUARY);
        var eve = coop.holder("Ève", 30, JANUARY);

        assertRefused(() -> classes.revalue(coop.of(), JANUARY.minusYears(20), TEN, true, ""), "shares.nominal.none");
        classes.revalue(coop.of(), TODAY, Money.of("11.00"), false, "AGE du 20/11/2026");

        assertThat(holdings.of(ana, classes.find(coop.of()), TODAY).unpaid(Money.of("11.00")))
                .isEqualTo(TEN);
        assertThat(holdings.of(eve, classes.find(coop.of()), TODAY).capital()).isEqualTo(Money.of("330.00"));
        assertRefused(() -> classes.revalue(coop.of(), TODAY, TEN, false, ""), "shares.nominal.older");
    }

    @Test
    void aMistakeIsTakenBackByLinesThatSayTheOpposite() {
        var ana = coop.holder("Ana", 20, JANUARY);
        var eve = FileOf.person(context, "Ève", "Morel");
        var moved = transfers.transfer(ana, eve, coop.of(), 10, TODAY, null, Grounds.NONE);

        assertRefused(() -> corrections.correct(moved, " "), "shares.correction.reason");
        var corrected = corrections.correct(moved + 1, "Mauvaise personne");

        assertThat(coop.held(ana, TODAY)).isEqualTo(20);
        assertThat(coop.held(eve, TODAY)).isZero();
        assertThat(memberships.of(eve)).allMatch(membership -> membership.ended() != null);
        assertRefused(() -> corrections.correct(moved, "Encore"), "shares.refused.corrected");
        assertRefused(() -> corrections.correct(corrected, "Encore"), "shares.refused.correction");
    }

    @Test
    void whatLaterLinesStandOnIsNotTakenBack() {
        var ana = FileOf.person(context, "Ana", "Ferreira");
        var first = coop.subscribe(ana, 10, JANUARY, Money.of("25.00"));
        var payment = calls.pay(ana, coop.of(), TODAY, Money.of("75.00"), Grounds.NONE);

        assertRefused(() -> corrections.correct(first, "Chèque impayé"), "shares.refused.payments");
        corrections.correct(payment, "Chèque impayé");
        corrections.correct(first, "Chèque impayé");

        assertThat(coop.held(ana, TODAY)).isZero();
    }

    @Test
    void aBackdatedLineMayNotLeaveAnybodyWithLessThanNothing() {
        var ana = FileOf.person(context, "Ana", "Ferreira");
        coop.subscribe(ana, 10, TODAY.minusDays(10), TEN.times(10));
        withdrawals.withdraw(ana, coop.of(), 10, TODAY.minusDays(5), Grounds.NONE);
        coop.subscribe(ana, 10, TODAY, TEN.times(10));

        // Held today, and ten days ago; but six days ago all of them were needed for what was given back the day after.
        assertRefused(
                () -> withdrawals.withdraw(ana, coop.of(), 10, TODAY.minusDays(6), Grounds.NONE),
                "shares.refused.holdings");
        assertRefused(() -> transfers.give(ana, coop.of(), 1, TODAY.plusDays(1), Grounds.NONE), "shares.refused.later");
    }

    @Test
    void theIdentityIsThatOfTheDay() {
        var ana = FileOf.person(context, "Ana", "Ferreira");
        coop.subscribe(ana, 10, TODAY, TEN.times(10));

        assertThat(register.of(ana))
                .singleElement()
                .satisfies(line -> assertThat(line.holderName()).isEqualTo("Ana Ferreira"));
    }

    @Test
    void sharesOfTwoFilesOfOnePersonCountTogether() {
        var ana = coop.holder("Ana", 10, JANUARY);
        var again = coop.holder("Ana", 10, JANUARY);
        // As a merge leaves them: the lines of the register stay where they were written.
        jdbc.sql("update members.membership set ended = since where member = :id")
                .param("id", again.value())
                .update();
        jdbc.sql("update members.member set merged_into = :into where id = :id")
                .param("into", ana.value())
                .param("id", again.value())
                .update();

        assertThat(coop.held(ana, TODAY)).isEqualTo(20);
        withdrawals.withdraw(ana, coop.of(), 20, TODAY, Grounds.NONE);
        assertThat(coop.held(ana, TODAY)).isZero();
        assertThat(register.of(ana)).hasSize(3);
    }

    @Test
    void nobodyStrikesALineOut() {
        var ana = coop.holder("Ana", 10, JANUARY);

        for (var statement : new String[] {
            "update shares.movement set quantity = 100 where member = :id",
            "delete from shares.movement where member = :id",
            "update shares.head set number = 0 where cast(:id as bigint) > 0"
        }) {
            assertThatThrownBy(
                            () -> jdbc.sql(statement).param("id", ana.value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(coop.held(ana, TODAY)).isEqualTo(10);
    }

    @Test
    void sharesAloneDecideNothingAtTheDoorButAreWorthAWord() {
        var bruno = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        coop.holder("Ana", 10, JANUARY);

        var admission = context.getBean(Admissions.class).of(bruno, TODAY);

        assertThat(admission.vote().warnings()).extracting("key").contains("shares.fact.none");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
