package coop.cabas.shifts.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.Admissions;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.accounts.Standing.Step;
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
import java.util.List;

/** Whoever falls behind is told, may be kept from shopping where the coop wants it, and comes back by booking. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class LadderTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Ladder ladder;

    @Autowired
    Standings standings;

    @Autowired
    Delays delays;

    @Autowired
    LeaveDesk desk;

    @Autowired
    LeaveKinds kinds;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    Admissions admissions;

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
        ladder.choose(new Ladder.Steps(-540, null, null, false, 0));
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
        accounts.open(ana);
    }

    @Test
    void byDefaultBeingBehindKeepsNobodyOut() {
        behind(600);
        clock.set("2028-01-10T10:00");

        assertThat(step()).isEqualTo(Step.ALERT);
        assertThat(shop().may()).isTrue();
        assertThat(shop().warnings()).extracting(why -> why.key()).contains("shifts.fact.late");
    }

    @Test
    @RuleCase("C167")
    void nineHoursExactlyAreNotMoreThanNineHours() {
        behind(540);
        assertThat(step()).isEqualTo(Step.LATE);
        behind(1);
        assertThat(step()).isEqualTo(Step.ALERT);
    }

    @Test
    @RuleCase({"C181", "C186", "C188"})
    void stepByStepDownAndUpAgainByBooking() {
        ladder.choose(new Ladder.Steps(-540, 28, 56, true, 0));
        behind(600);
        assertThat(step()).isEqualTo(Step.ALERT);
        clock.set("2026-12-21T10:00");
        assertThat(step()).isEqualTo(Step.SUSPENDED);
        assertThat(shop().may()).isFalse();
        clock.set("2027-02-15T10:00");
        assertThat(step()).isEqualTo(Step.OUT);

        var starts = LocalDate.parse("2027-02-17").atTime(9, 0);
        bookings.take(
                shifts.add(new Shifts.Terms(starts, starts.plusHours(3), plan.job(), 1, 5, "", false)), ana, false);

        assertThat(step()).isEqualTo(Step.LATE);
        assertThat(shop().may()).isTrue();
    }

    @Test
    @RuleCase("C180")
    void whoeverWasLowComesBackAndFallsAgainIsCountedFromTheSecondFall() {
        ladder.choose(new Ladder.Steps(-540, 28, null, true, 0));
        behind(600);
        clock.set("2027-01-10T10:00");
        behind(-300);
        clock.set("2027-01-20T10:00");
        behind(300);

        assertThat(standing().low()).isEqualTo("2027-01-20");
        assertThat(step()).isEqualTo(Step.ALERT);
    }

    @Test
    void aDelayLeavesInPeaceUntilItsLastDay() {
        ladder.choose(new Ladder.Steps(-540, 28, null, true, 0));
        behind(600);
        clock.set("2027-01-10T10:00");
        delays.give(accounts.open(ana), LocalDate.parse("2027-01-20"), "déménagement");

        assertThat(step()).isEqualTo(Step.DELAY);
        assertThat(shop().may()).isTrue();
        assertThatThrownBy(() -> delays.give(accounts.open(ana), LocalDate.parse("2027-01-30"), "encore"))
                .isInstanceOf(Refused.class);
        clock.set("2027-01-21T10:00");
        assertThat(step()).isEqualTo(Step.SUSPENDED);
    }

    @Test
    void theDoorGivesAFewDaysOnce() {
        ladder.choose(new Ladder.Steps(-540, 28, null, true, 3));
        behind(600);
        assertThatThrownBy(() -> delays.grace(accounts.open(ana))).isInstanceOf(Refused.class);
        clock.set("2027-01-10T10:00");

        assertThat(delays.grace(accounts.open(ana))).isEqualTo("2027-01-12");
        assertThat(shop().may()).isTrue();
        clock.set("2027-01-13T10:00");
        assertThat(shop().may()).isFalse();
        assertThatThrownBy(() -> delays.grace(accounts.open(ana))).isInstanceOf(Refused.class);
    }

    @Test
    @RuleCase("C086")
    void aPauseKeepsFromShoppingAndAnIllnessDoesNot() {
        var today = LocalDate.now(clock);
        behind(600);
        desk.give(accounts.open(ana), kind("Maladie"), today, today.plusDays(10), "");
        assertThat(shop().may()).isTrue();
        assertThat(shop().warnings()).isEmpty();
        desk.give(accounts.open(ana), kind("Pause"), today, null, "");

        assertThat(shop().may()).isFalse();
        assertThat(shop().reasons()).extracting(why -> why.key()).containsExactly("shifts.fact.pause");
        assertThatThrownBy(() -> desk.give(accounts.open(ana), kind("Pause"), today.plusDays(5), null, ""))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("shifts.refused.onLeave"));
    }

    @Test
    @RuleCase({"C091", "C092"})
    void whatKeepsAnAccountOutKeepsOutEachWhoSharesIt() {
        var today = LocalDate.now(clock);
        var bruno = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        accounts.join(accounts.open(ana), bruno);
        for (var member : List.of(ana, bruno)) {
            assertThat(admissions.of(member, today).shop().may()).isTrue();
            assertThat(admissions.of(member, today).shop().warnings()).isEmpty();
        }

        desk.give(accounts.open(ana), kind("Pause"), today, null, "");

        for (var member : List.of(ana, bruno)) {
            assertThat(admissions.of(member, today).shop().reasons())
                    .extracting(why -> why.key())
                    .containsExactly("shifts.fact.pause");
        }
    }

    @Test
    void totalsAreTheSumOfTheLines() {
        behind(600);
        behind(-30);
        ledger.correct(accounts.open(ana), Entry.Kind.SAVINGS, 45, "reprise");

        assertThat(jdbc.sql("""
                                select count(*) from shifts.account a left join shifts.total t on t.account = a.id
                                where coalesce(t.time, 0) <> (select coalesce(sum(e.minutes), 0) from shifts.entry e where e.account = a.id and e.kind = 'TIME')
                                   or coalesce(t.savings, 0) <> (select coalesce(sum(e.minutes), 0) from shifts.entry e where e.account = a.id and e.kind = 'SAVINGS')
                                """).query((row, n) -> row.getInt(1)).single()).isZero();
    }

    private LeaveKind kind(String name) {
        return kinds.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void behind(int minutes) {
        ledger.correct(accounts.open(ana), Entry.Kind.TIME, -minutes, "reprise");
    }

    private Standing standing() {
        return standings.of(accounts.open(ana), LocalDate.now(clock));
    }

    private Step step() {
        return standing().step();
    }

    private Admissions.Answer shop() {
        return admissions.of(ana, LocalDate.now(clock)).shop();
    }
}
