package coop.cabas.shifts.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;

/** What is owed may be booked in this cycle and in the next, more by whoever is behind, and anything that is left three days before. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class QuotaTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-30");

    @Autowired
    Quota quota;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Plan plan;
    MemberId ana;

    @BeforeEach
    void begin() {
        plan = Plan.empty(context);
        jdbc.sql("update shifts.time_rule set quota = true").update();
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
    }

    @Test
    @RuleCase({"C001", "C002", "C013"})
    void whoeverHasBookedNothingMayBookWhatIsOwed() {
        assertThat(quota.remaining(ana, Plan.TODAY)).isEqualTo(180);
        assertThat(quota.remaining(ana, Plan.TODAY.plusDays(27))).isEqualTo(180);
    }

    @Test
    void whatIsOwedInThisCycleAndInTheNextAndNoMore() {
        take(FIRST, 180);
        refused(FIRST.plusDays(10));
        assertThat(quota.remaining(ana, FIRST.plusDays(28))).isEqualTo(180);
        take(FIRST.plusDays(30), 180);
        refused(FIRST.plusDays(40));
    }

    @Test
    @RuleCase("C015")
    void aHalfThatIsLeftMayBeBookedAndNoMore() {
        take(FIRST, 90);
        assertThat(quota.remaining(ana, FIRST.plusDays(5))).isEqualTo(90);
        refused(FIRST.plusDays(10));
        take(FIRST.plusDays(10), 90);
    }

    @Test
    void whoeverIsBehindMayCatchUp() {
        take(FIRST, 180);
        ledger.correct(accounts.open(ana), Entry.Kind.TIME, -360, "reprise");

        assertThat(quota.remaining(ana, FIRST.plusDays(5))).isEqualTo(360);
        take(FIRST.plusDays(10), 180);
        take(FIRST.plusDays(12), 180);
        refused(FIRST.plusDays(14));
    }

    @Test
    @RuleCase({"C005", "C006", "C007"})
    void anythingThatIsLeftThreeDaysBefore() {
        take(FIRST, 180);
        clock.set(FIRST.plusDays(7) + "T08:59");
        refused(FIRST.plusDays(10));
        clock.set(FIRST.plusDays(7) + "T09:00");
        take(FIRST.plusDays(10), 180);
    }

    @Test
    @RuleCase("C003")
    void neverBeyondWhereTheCoopWantsIt() {
        jdbc.sql("update shifts.time_rule set extra_days = null").update();
        take(FIRST, 180);
        clock.set(FIRST.plusDays(9) + "T10:00");
        assertThatThrownBy(() -> bookings.take(shift(FIRST.plusDays(10), 180), ana, false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("shifts.refused.quota"));
    }

    @Test
    @RuleCase({"C004", "C009"})
    void whereNothingIsCountedAnybodyTakesAnythingAtAnyDate() {
        jdbc.sql("update shifts.time_rule set quota = false").update();
        take(FIRST, 180);
        take(FIRST.plusDays(2), 180);
        take(FIRST.plusDays(20), 90);
    }

    @Test
    @RuleCase("C008")
    void roomInOneOfTwoCyclesIsEnough() {
        jdbc.sql("update shifts.time_rule set extra_days = null").update();
        take(FIRST, 180);
        bookings.place(shift(FIRST.plusDays(30), 180), ana);
        bookings.takeOff(bookings.of(ana, FIRST).getFirst().id(), "malade");
        ledger.correct(accounts.open(ana), Entry.Kind.TIME, 180, "reprise");

        assertThat(quota.remaining(ana, FIRST.plusDays(40))).isZero();
        take(FIRST.plusDays(12), 180);
    }

    @Test
    @RuleCase("C010")
    void whoeverIsOwedNothingAheadTakesMoreAlthoughEnoughIsBooked() {
        jdbc.sql("update shifts.time_rule set extra_days = null").update();
        take(FIRST, 180);
        ledger.correct(accounts.open(ana), Entry.Kind.TIME, -180, "reprise");

        take(FIRST.plusDays(10), 90);
    }

    @Test
    @RuleCase({"C083", "C084"})
    void whatIsBookedIsCountedWithinItsCycle() {
        jdbc.sql("update shifts.time_rule set due = 270").update();
        take(FIRST, 90);
        take(FIRST.plusDays(3), 180);

        assertThat(quota.remaining(ana, FIRST.plusDays(27))).isZero();
        assertThat(quota.remaining(ana, FIRST.plusDays(28))).isEqualTo(270);
    }

    @Test
    @RuleCase("C168")
    void theOfficeBooksWhatItWants() {
        take(FIRST, 180);
        bookings.place(shift(FIRST.plusDays(10), 180), ana);

        assertThat(ledger.balances(accounts.open(ana)).ahead()).isEqualTo(360);
    }

    @Test
    @RuleCase("C014")
    void eachOfThoseWhoShareAnAccountMayBookWhatIsOwed() {
        var bruno = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        take(FIRST, 180);
        accounts.join(accounts.open(ana), bruno);

        assertThat(quota.remaining(bruno, FIRST.plusDays(5))).isEqualTo(180);
    }

    private void take(LocalDate day, int minutes) {
        bookings.take(shift(day, minutes), ana, false);
    }

    private void refused(LocalDate day) {
        assertThatThrownBy(() -> take(day, 180))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("shifts.refused.quotaUntil"));
    }

    private ShiftId shift(LocalDate day, int minutes) {
        var starts = day.atTime(9, 0);
        return shifts.add(new Shifts.Terms(starts, starts.plusMinutes(minutes), plan.job(), 1, 5, "", false));
    }
}
