package coop.cabas.shifts.accounts;

import static coop.cabas.testing.Acts.race;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.accounts.Entry.Kind;
import coop.cabas.shifts.accounts.Entry.Reason;
import coop.cabas.shifts.booking.Booking.Attended;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Minute for minute, with the rules of a coop that owes 3 h every 28 days and trusts whoever has booked. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class AccountsTest {

    static final LocalDate FIRST = LocalDate.parse("2026-11-30");

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
    TimeRules rules;

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
        jdbc.sql("update shifts.account set closed = '2020-01-01'").update();
        plan = Plan.empty(context);
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
    }

    @Test
    @RuleCase({"C043", "C118", "C145"})
    void aShiftCountsOnceBookedFromItsBeginning() {
        book(ana, FIRST, 180);

        var line = lines(ana).getFirst();
        assertThat(line.minutes()).isEqualTo(180);
        assertThat(line.reason()).isEqualTo(Reason.SHIFT);
        assertThat(line.counts()).isEqualTo(FIRST.atTime(9, 0));
        assertThat(ledger.balances(account(ana))).isEqualTo(new Balances(0, 180, 0));
    }

    @Test
    @RuleCase({"C045", "C047", "C151"})
    void whatIsOwedIsTakenAtTheEndOfTheCycleAndNothingElse() {
        book(ana, FIRST, 180);
        endOfCycle(1);

        assertThat(lines(ana)).extracting(Entry::reason).containsExactly(Reason.CYCLE, Reason.SHIFT);
        assertThat(lines(ana).getFirst().counts()).isEqualTo(FIRST.plusDays(28).atStartOfDay());
        assertThat(balances(ana)).isEqualTo(new Balances(0, 0, 0));
    }

    @Test
    @RuleCase("C152")
    void whatIsDoneBeyondIsSavedAndPaysForWhatIsMissingLater() {
        book(ana, FIRST, 180);
        book(ana, FIRST.plusDays(7), 180);
        endOfCycle(1);
        assertThat(balances(ana)).isEqualTo(new Balances(0, 0, 180));

        endOfCycle(2);

        assertThat(balances(ana)).isEqualTo(new Balances(0, 0, 0));
        assertThat(lines(ana))
                .extracting(Entry::reason)
                .filteredOn(Reason.REPAID::equals)
                .hasSize(2);
    }

    @Test
    @RuleCase("C154")
    void savingsThatAreTooSmallPayAPart() {
        book(ana, FIRST, 180);
        correct(ana, Kind.SAVINGS, 60);
        endOfCycle(1);
        endOfCycle(2);

        assertThat(balances(ana)).isEqualTo(new Balances(-120, -120, 0));
    }

    @Test
    @RuleCase({"C117", "C155"})
    void nobodyNotingWhoCameKeepsNoSavingsFromPaying() {
        var taken = book(ana, FIRST, 180);
        correct(ana, Kind.SAVINGS, 240);
        book(ana, FIRST.plusDays(28), 60);
        endOfCycle(1);
        endOfCycle(2);

        assertThat(bookings.find(taken).attended()).isNull();
        assertThat(balances(ana)).isEqualTo(new Balances(0, 0, 120));
    }

    @Test
    @RuleCase({"C156", "C171"})
    void anAbsenceOrALateCancellationKeepsSavingsFromPayingAndTheLineSaysSo() {
        var missed = book(ana, FIRST, 180);
        correct(ana, Kind.SAVINGS, 240);
        clock.set(FIRST + "T12:30");
        attendances.mark(missed, Attended.ABSENT, Attendances.Source.OFFICE);
        endOfCycle(1);

        assertThat(balances(ana)).isEqualTo(new Balances(-180, -180, 240));
        assertThat(lines(ana).getFirst().reason()).isEqualTo(Reason.KEPT);

        var given = book(ana, FIRST.plusDays(34), 180);
        clock.set(FIRST.plusDays(33) + "T12:00");
        bookings.takeOff(given, "malade");
        endOfCycle(2);
        assertThat(balances(ana)).isEqualTo(new Balances(-360, -360, 240));

        endOfCycle(3);
        assertThat(balances(ana).savings()).isZero();
    }

    @Test
    @RuleCase({"C150", "C172", "C177"})
    void nightsThatWereMissedAreMadeUpAndAHundredRunsEndACycleOnce() throws Exception {
        book(ana, FIRST, 180);
        book(ana, FIRST.plusDays(7), 180);
        clock.set(FIRST.plusDays(28 * 4 + 3) + "T06:05");
        race(IntStream.range(0, 100)
                .<Callable<Boolean>>mapToObj(i -> () -> cycles.run() > 0)
                .toList());

        assertThat(lines(ana))
                .filteredOn(line -> line.reason() == Reason.CYCLE)
                .extracting(Entry::counts)
                .containsExactly(
                        FIRST.plusDays(112).atStartOfDay(),
                        FIRST.plusDays(84).atStartOfDay(),
                        FIRST.plusDays(56).atStartOfDay(),
                        FIRST.plusDays(28).atStartOfDay());
        assertThat(balances(ana)).isEqualTo(new Balances(-360, -360, 0));
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, cycle)
                                values (:account, 'TIME', -180, 'CYCLE', now(), now(), '', :cycle)
                                """)
                        .param("account", account(ana).value())
                        .param("cycle", FIRST.plusDays(28))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cycle_counts_once");
    }

    @Test
    @RuleCase("C032")
    void aShiftGivenBackAfterTheCycleUndoesAllItsLines() {
        book(ana, FIRST, 180);
        var extra = book(ana, FIRST.plusDays(20), 180);
        endOfCycle(1);
        assertThat(balances(ana)).isEqualTo(new Balances(0, 0, 180));

        bookings.takeOff(extra, "n’était pas venue");

        assertThat(balances(ana)).isEqualTo(new Balances(0, 0, 0));
    }

    @Test
    void lessOfWhatWasSavedAndSpentComesBack() {
        book(ana, FIRST, 180);
        var extra = book(ana, FIRST.plusDays(20), 180);
        endOfCycle(1);
        endOfCycle(2);
        assertThat(balances(ana)).isEqualTo(new Balances(0, 0, 0));

        bookings.takeOff(extra, "n’était pas venue");

        assertThat(balances(ana)).isEqualTo(new Balances(-180, -180, 0));
    }

    @Test
    void whatIsTakenBackAfterItsCycleIsCountedAgainAsItStands() {
        book(ana, FIRST, 180);
        var extra = book(ana, FIRST.plusDays(20), 180);
        endOfCycle(1);
        bookings.takeOff(extra, "n’était pas venue");
        endOfCycle(2);
        assertThat(balances(ana)).isEqualTo(new Balances(-180, -180, 0));
        assertThat(ledger.balance(account(ana), Kind.TIME, FIRST.plusDays(29).atStartOfDay()))
                .as("nothing was owed after the first cycle")
                .isZero();

        var simulator = context.getBean(Simulator.class);
        var again = simulator.run(
                context.getBean(TimeRules.class).chosen(),
                context.getBean(Ladder.class).steps(),
                FIRST);
        assertThat(again.owedAfter()).isEqualTo(again.owedBefore()).isEqualTo(180);
    }

    @Test
    void whatMadeUpForADebtBeforeItLedToSavingsComesBackFromThereToo() {
        var extra = book(ana, FIRST, 180);
        endOfCycle(1);
        correct(ana, Kind.TIME, -180);
        var madeUp = book(ana, FIRST.plusDays(30), 360);
        endOfCycle(2);
        book(ana, FIRST.plusDays(58), 360);
        book(ana, FIRST.plusDays(59), 180);
        endOfCycle(3);
        assertThat(balances(ana)).isEqualTo(new Balances(0, 0, 360));

        bookings.takeOff(madeUp, "n’était pas venue");
        assertThat(balances(ana)).isEqualTo(new Balances(0, 0, 0));

        bookings.takeOff(extra, "n’était pas venue");
        assertThat(balances(ana)).as("nothing is saved that could come back").isEqualTo(new Balances(-180, -180, 0));
    }

    @Test
    @RuleCase({"C125", "C191"})
    void whoCameMayBeSaidAgainAndAgain() {
        var taken = book(ana, FIRST, 180);
        clock.set(FIRST + "T12:30");
        for (var said : List.of(Attended.ABSENT, Attended.DONE, Attended.EXCUSED, Attended.LATE, Attended.LATE)) {
            attendances.mark(taken, said, Attendances.Source.SHEET);
        }
        assertThat(balances(ana).now()).isEqualTo(180);
        attendances.mark(taken, Attended.ABSENT, Attendances.Source.OFFICE);
        assertThat(balances(ana).now()).isZero();
        attendances.mark(taken, null, Attendances.Source.OFFICE);
        assertThat(balances(ana).now()).isEqualTo(180);
    }

    @Test
    void fiftyWhoSayItAtOnceCountItOnce() throws Exception {
        var taken = book(ana, FIRST, 180);
        clock.set(FIRST + "T12:30");
        race(IntStream.range(0, 50)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    attendances.mark(taken, i % 2 == 0 ? Attended.ABSENT : Attended.DONE, Attendances.Source.SHEET);
                    return true;
                })
                .toList());

        var done = bookings.find(taken).attended() == Attended.DONE;
        assertThat(balances(ana).now()).isEqualTo(done ? 180 : 0);
    }

    @Test
    void whereAttendanceCountsNothingCountsBeforeAndAnAbsenceMayCostMore() {
        jdbc.sql("update shifts.time_rule set credit = 'ATTENDANCE', absence = 90")
                .update();
        var taken = book(ana, FIRST, 180);
        assertThat(balances(ana)).isEqualTo(new Balances(0, 0, 0));
        clock.set(FIRST + "T12:30");

        attendances.mark(taken, Attended.DONE, Attendances.Source.BADGE);
        assertThat(balances(ana).now()).isEqualTo(180);
        attendances.mark(taken, Attended.ABSENT, Attendances.Source.SHEET);
        assertThat(balances(ana).now()).isEqualTo(-90);
    }

    @Test
    @RuleCase("C204")
    void hoursThatChangeChangeWhatCounts() {
        var taken = book(ana, FIRST, 180);
        var shift = shifts.find(bookings.find(taken).shift());
        shifts.change(
                shift.id(),
                shift.version(),
                new Shifts.Terms(
                        shift.starts().plusHours(1), shift.starts().plusHours(3), shift.job(), 1, 5, "", false));
        assertThat(balances(ana).ahead()).isEqualTo(120);

        shifts.cancel(shift.id(), "inventaire");
        assertThat(balances(ana).ahead()).isZero();
        assertThat(lines(ana)).hasSize(4);
    }

    @Test
    void accountsThatAreJoinedKeepBothHistoriesAndCountTogether() {
        var bruno = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        book(ana, FIRST, 180);
        book(bruno, FIRST, 180);
        endOfCycle(1);
        endOfCycle(2);
        assertThat(balances(bruno).now()).isEqualTo(-180);

        accounts.join(account(ana), bruno);

        assertThat(account(bruno)).isEqualTo(account(ana));
        assertThat(balances(ana).now()).isEqualTo(-360);
        assertThat(lines(ana)).hasSize(6);
        endOfCycle(3);
        assertThat(balances(ana).now()).as("one account owes once").isEqualTo(-540);

        var own = accounts.part(bruno);
        assertThat(account(bruno)).isEqualTo(own);
        assertThat(balances(ana).now()).isEqualTo(-540);
        assertThat(balances(bruno).now()).isZero();
        endOfCycle(4);
        assertThat(balances(ana).now()).isEqualTo(-720);
        assertThat(balances(bruno).now()).isEqualTo(-180);
    }

    @Test
    @RuleCase({"C101", "C159", "C174"})
    void nothingIsOwedDuringALeaveAndAPauseGivesPlacesBack() {
        book(ana, FIRST, 180);
        var ahead = book(ana, FIRST.plusDays(30), 180);
        var pause = kinds.all().stream().filter(LeaveKind::own).findFirst().orElseThrow();
        clock.set(FIRST.plusDays(2) + "T10:00");

        var freed = desk.ask(ana, pause, null, "", true);

        assertThat(freed).extracting(booking -> booking.id()).containsExactly(ahead);
        assertThat(leaves.of(account(ana)).getFirst().since()).isEqualTo(FIRST.plusDays(28));
        endOfCycle(1);
        assertThat(balances(ana).now()).as("the cycle before the pause is owed").isZero();
        var later = shift(FIRST.plusDays(40), 180);
        assertThatThrownBy(() -> bookings.place(later, ana)).isInstanceOf(Refused.class);
        endOfCycle(2);
        assertThat(lines(ana).getFirst().reason()).isEqualTo(Reason.PAUSED);
        desk.endOwn(ana, leaves.of(account(ana)).getFirst().id());
        endOfCycle(3);
        assertThat(lines(ana).getFirst().reason()).isEqualTo(Reason.CYCLE);
        assertThat(balances(ana).now()).isEqualTo(-180);
    }

    @Test
    void linesAreNeverChangedAndTakenBackOnce() {
        book(ana, FIRST, 180);
        correct(ana, Kind.TIME, 60);
        var line = lines(ana).stream()
                .filter(one -> one.reason() == Reason.CORRECTION)
                .findFirst()
                .orElseThrow();
        ledger.reverse(account(ana), line.id(), "erreur");
        assertThat(balances(ana).ahead()).isEqualTo(180);

        assertThatThrownBy(() -> ledger.reverse(account(ana), line.id(), "encore"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("shifts.refused.reversed"));
        assertThatThrownBy(() -> jdbc.sql("update shifts.entry set minutes = 0").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from shifts.entry").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void balancesOfThePastAreWhatTheyWere() {
        book(ana, FIRST, 180);
        endOfCycle(1);
        endOfCycle(2);

        assertThat(ledger.balance(account(ana), Kind.TIME, FIRST.plusDays(1).atStartOfDay()))
                .isEqualTo(180);
        assertThat(ledger.balance(account(ana), Kind.TIME, FIRST.plusDays(29).atStartOfDay()))
                .isZero();
        assertThat(ledger.balance(account(ana), Kind.TIME, FIRST.plusDays(57).atStartOfDay()))
                .isEqualTo(-180);
    }

    TimeAccountId account(MemberId member) {
        return accounts.of(member).orElseThrow().id();
    }

    Balances balances(MemberId member) {
        return ledger.balances(account(member));
    }

    List<Entry> lines(MemberId member) {
        return ledger.lines(account(member), LocalDate.parse("2030-12-31"), 1000);
    }

    void correct(MemberId member, Kind kind, int minutes) {
        ledger.correct(account(member), kind, minutes, "reprise");
    }

    ShiftId shift(LocalDate day, int minutes) {
        LocalDateTime starts = day.atTime(9, 0);
        return shifts.add(new Shifts.Terms(starts, starts.plusMinutes(minutes), plan.job(), 1, 5, "", false));
    }

    BookingId book(MemberId member, LocalDate day, int minutes) {
        return bookings.place(shift(day, minutes), member);
    }

    /** The morning on which the nth cycle has ended. */
    void endOfCycle(int n) {
        clock.set(FIRST.plusDays(28L * n) + "T06:05");
        cycles.run();
    }
}
