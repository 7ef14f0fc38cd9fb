package coop.cabas.shifts.accounts;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.accounts.Entry.Kind;
import coop.cabas.shifts.accounts.Entry.Reason;
import coop.cabas.shifts.booking.Booking.Attended;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** What a line of an account says: how much, why, of when, by whom, about which shift. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class LinesTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-30");

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Cycles cycles;

    @Autowired
    Bookings bookings;

    @Autowired
    Attendances attendances;

    @Autowired
    Leaves leaves;

    @Autowired
    LeaveDesk desk;

    @Autowired
    LeaveKinds kinds;

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
    TimeAccountId account;

    @BeforeEach
    void begin() {
        jdbc.sql("update shifts.account set closed = '2020-01-01'").update();
        plan = Plan.empty(context);
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
        account = accounts.open(ana);
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @RuleCase({"C038", "C040", "C050", "C055", "C056", "C059", "C048"})
    void aCorrectionCountsFromNowInItsAccountAloneAndTellsWhy() {
        ledger.correct(account, Kind.TIME, 45, "oubli de la feuille");
        ledger.correct(account, Kind.SAVINGS, 60, "reprise");

        assertThat(lines())
                .extracting(Entry::kind, Entry::reason, Entry::minutes, Entry::note, Entry::counts, Entry::starts)
                .containsExactlyInAnyOrder(
                        tuple(
                                Kind.TIME,
                                Reason.CORRECTION,
                                45,
                                "oubli de la feuille",
                                FileOf.TODAY.atTime(10, 0),
                                null),
                        tuple(Kind.SAVINGS, Reason.CORRECTION, 60, "reprise", FileOf.TODAY.atTime(10, 0), null));
        assertThat(ledger.balances(account)).isEqualTo(new Balances(45, 45, 60));
        var bruno = accounts.open(FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE));
        assertThat(ledger.balances(bruno)).isEqualTo(new Balances(0, 0, 0));
    }

    @Test
    @RuleCase("C051")
    void aCorrectionOfNothingIsNone() {
        assertRefused(() -> ledger.correct(account, Kind.TIME, 0, "pour voir"), "shifts.refused.nothing");
        assertRefused(() -> ledger.correct(account, Kind.TIME, 45, " "), "shifts.refused.why");
        assertThat(lines()).isEmpty();
    }

    @Test
    @RuleCase("C041")
    void aLineKeepsWhoWroteItAndWhatNobodyWroteIsByTheProgram() {
        book(FIRST, 180);
        endOfCycle(1);
        var office = People.authentication(People.account(context));
        SecurityContextHolder.setContext(new SecurityContextImpl(office));
        ledger.correct(account, Kind.TIME, 45, "oubli");

        assertThat(lines())
                .extracting(Entry::reason, line -> line.writtenBy().startsWith("Person "))
                .containsExactly(
                        tuple(Reason.CORRECTION, true), tuple(Reason.CYCLE, false), tuple(Reason.SHIFT, false));
    }

    @Test
    @RuleCase({"C057", "C058", "C119"})
    void aBalanceIsTheSumOfWhatCountedBefore() {
        book(FIRST, 90);
        book(FIRST.plusDays(3), 60);

        assertThat(ledger.balances(account).ahead()).isEqualTo(150);
        assertThat(ledger.balance(account, Kind.TIME, FIRST.atTime(9, 0)))
                .as("strictly before")
                .isZero();
        assertThat(ledger.balance(account, Kind.TIME, FIRST.plusDays(2).atStartOfDay()))
                .isEqualTo(90);
        assertThat(ledger.balance(account, Kind.TIME, FIRST.plusDays(4).atStartOfDay()))
                .isEqualTo(150);
    }

    @Test
    @RuleCase("C189")
    void eachLineSaysWhatTheAccountThenCameTo() {
        for (var minutes : List.of(-180, 120, -60)) {
            ledger.correct(account, Kind.TIME, minutes, "reprise");
            clock.advance(Duration.ofDays(30));
        }

        assertThat(lines()).extracting(Entry::balance).containsExactly(-120L, -60L, -180L);
    }

    @Test
    @RuleCase({"C039", "C046", "C047"})
    void whatACycleAsksIsWrittenOfItsFirstDayWhateverTheCoopAsks() {
        jdbc.sql("update shifts.time_rule set due = 240").update();
        book(FIRST, 240);
        clock.set(FIRST.plusDays(31) + "T06:05");
        cycles.run();

        assertThat(lines().getFirst())
                .extracting(Entry::reason, Entry::minutes, Entry::counts, Entry::cycle)
                .containsExactly(Reason.CYCLE, -240, FIRST.plusDays(28).atStartOfDay(), FIRST.plusDays(28));
    }

    @Test
    @RuleCase("C052")
    void whatIsAboveIsTakenAwayToTheMinuteAndSaved() {
        book(FIRST, 210);
        endOfCycle(1);

        assertThat(lines())
                .filteredOn(line -> line.reason() == Reason.SURPLUS)
                .extracting(Entry::kind, Entry::minutes)
                .containsExactlyInAnyOrder(tuple(Kind.TIME, -30), tuple(Kind.SAVINGS, 30));
    }

    @Test
    @RuleCase("C054")
    void whatSavingsPayIsWrittenOnBothSides() {
        book(FIRST, 120);
        ledger.correct(account, Kind.SAVINGS, 100, "reprise");
        endOfCycle(1);

        assertThat(lines())
                .filteredOn(line -> line.reason() == Reason.REPAID)
                .extracting(Entry::kind, Entry::minutes)
                .containsExactlyInAnyOrder(tuple(Kind.SAVINGS, -60), tuple(Kind.TIME, 60));
        assertThat(ledger.balances(account)).isEqualTo(new Balances(0, 0, 40));
    }

    @Test
    @RuleCase({"C044", "C148"})
    void whatABadgeSaidIsTakenBackByALineAboutTheSameShift() {
        jdbc.sql("update shifts.time_rule set credit = 'ATTENDANCE'").update();
        var booking = book(FIRST, 90);
        clock.set(FIRST + "T11:00");
        attendances.mark(booking, Attended.DONE, Attendances.Source.BADGE);
        attendances.mark(booking, null, Attendances.Source.OFFICE);

        assertThat(lines())
                .extracting(Entry::reason, Entry::minutes, Entry::starts)
                .containsExactly(
                        tuple(Reason.REVERSAL, -90, FIRST.atTime(9, 0)), tuple(Reason.SHIFT, 90, FIRST.atTime(9, 0)));
    }

    @Test
    @RuleCase({"C102", "C103", "C104", "C160", "C209"})
    void aLeaveIsOneFromItsFirstDayToItsLast() {
        var ill = kinds.all().stream()
                .filter(kind -> kind.name().equals("Maladie"))
                .findFirst()
                .orElseThrow();
        desk.give(account, ill, FileOf.TODAY.minusDays(20), FileOf.TODAY.minusDays(10), "");
        desk.give(account, ill, FileOf.TODAY, FileOf.TODAY.plusDays(5), "");

        assertThat(onLeave(FileOf.TODAY.minusDays(21))).isEmpty();
        assertThat(onLeave(FileOf.TODAY.minusDays(10))).hasSize(1);
        assertThat(onLeave(FileOf.TODAY.minusDays(9))).isEmpty();
        assertThat(onLeave(FileOf.TODAY)).hasSize(1);
        assertThat(onLeave(FileOf.TODAY.plusDays(5))).hasSize(1);
        assertThat(onLeave(FileOf.TODAY.plusDays(6))).isEmpty();
    }

    private List<Leave> onLeave(LocalDate day) {
        return leaves.on(account, day);
    }

    private List<Entry> lines() {
        return ledger.lines(account, LocalDate.parse("2030-12-31"), 1000);
    }

    private BookingId book(LocalDate day, int minutes) {
        var starts = day.atTime(9, 0);
        return bookings.place(
                shifts.add(new Shifts.Terms(starts, starts.plusMinutes(minutes), plan.job(), 1, 5, "", false)), ana);
    }

    private void endOfCycle(int n) {
        clock.set(FIRST.plusDays(28L * n) + "T06:05");
        cycles.run();
    }
}
