package coop.cabas.shifts.accounts;

import static coop.cabas.testing.Acts.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.accounts.Entry.Kind;
import coop.cabas.shifts.accounts.Entry.Reason;
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

/** What the end of a cycle asks of whom, and what it leaves alone. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class EndOfCycleTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-30");
    private static final LocalDate SECOND = FIRST.plusDays(28);

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Cycles cycles;

    @Autowired
    Bookings bookings;

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

    @Test
    @RuleCase("C153")
    void savingsPayAsMuchAsIsMissing() {
        book(FIRST, 180);
        ledger.correct(account, Kind.SAVINGS, 240, "reprise");
        end(FIRST.plusDays(28));
        end(FIRST.plusDays(56));

        assertThat(ledger.balances(account)).isEqualTo(new Balances(0, 0, 60));
        assertThat(linesOf(FIRST.plusDays(56)))
                .containsExactlyInAnyOrder(
                        tuple(Kind.TIME, Reason.CYCLE, -180),
                        tuple(Kind.SAVINGS, Reason.REPAID, -180),
                        tuple(Kind.TIME, Reason.REPAID, 180));
    }

    @Test
    @RuleCase("C146")
    void aPlaceGivenBackLeavesNoMinuteBehindAndItsHistoryStays() {
        var booking = book(FIRST, 180);
        bookings.giveBack(booking, ana);

        assertThat(ledger.balances(account)).isEqualTo(new Balances(0, 0, 0));
        assertThat(ledger.lines(account, SECOND, 10))
                .extracting(Entry::reason, Entry::minutes)
                .containsExactly(tuple(Reason.REVERSAL, -180), tuple(Reason.SHIFT, 180));
        assertThat(bookings.find(booking).cancelled()).isEqualTo(clock.instant());
    }

    @Test
    @RuleCase({"C157", "C175"})
    void nothingIsOwedDuringALeaveAndALineSaysWhich() {
        book(FIRST, 180);
        leave("Maladie", FIRST.plusDays(20), SECOND);
        leave("Pause", SECOND.plusDays(20), null);
        end(SECOND);
        end(SECOND.plusDays(28));

        assertThat(linesOf(SECOND)).contains(tuple(Kind.TIME, Reason.EXEMPT, 0));
        assertThat(linesOf(SECOND.plusDays(28))).containsExactly(tuple(Kind.TIME, Reason.PAUSED, 0));
        assertThat(ledger.lines(account, SECOND.plusDays(60), 10))
                .filteredOn(line -> line.minutes() == 0)
                .extracting(Entry::counts)
                .as("of the cycle's first day, whenever the night comes")
                .containsExactly(SECOND.plusDays(28).atStartOfDay(), SECOND.atStartOfDay());
    }

    @Test
    @RuleCase("C158")
    void nothingMoreIsOwedOnceNobodyOfTheAccountHasPaidAFeeForLong() {
        var bruno = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        accounts.join(account, bruno);
        book(FIRST, 180);
        fee(ana, SECOND.minusDays(29));
        leave("Pause", FIRST, null);
        jdbc.sql("update shifts.time_rule set lapsed_days = 28").update();
        end(SECOND);
        assertThat(linesOf(SECOND)).as("looked at first").contains(tuple(Kind.TIME, Reason.LAPSED, 0));

        fee(bruno, SECOND);
        end(SECOND.plusDays(28));
        assertThat(linesOf(SECOND.plusDays(28)))
                .as("28 days after its last day it still holds")
                .contains(tuple(Kind.TIME, Reason.PAUSED, 0));

        jdbc.sql("update shifts.time_rule set lapsed_days = null").update();
        end(SECOND.plusDays(56));
        assertThat(linesOf(SECOND.plusDays(56))).contains(tuple(Kind.TIME, Reason.PAUSED, 0));
    }

    @Test
    void whoeverHasNoFeeAtAllGoesOnOwing() {
        book(FIRST, 180);
        jdbc.sql("update shifts.time_rule set lapsed_days = 0").update();
        end(SECOND);

        assertThat(linesOf(SECOND)).containsExactly(tuple(Kind.TIME, Reason.CYCLE, -180));
    }

    @Test
    @RuleCase("C173")
    void whoeverHasNeverTakenAShiftOwesNothing() {
        end(SECOND.plusDays(280));

        assertThat(ledger.lines(account, SECOND.plusDays(400), 10)).isEmpty();
    }

    @Test
    @RuleCase("C176")
    void aCommonCycleAsksNothingOfWhoeverBeganInItsMidst() {
        jdbc.sql("update shifts.time_rule set cycle = 'COMMON'").update();
        var common = new CycleRule(CycleRule.Mode.COMMON, 28, LocalDate.parse("2024-01-01"));
        var cycle = common.of(FIRST, FIRST.plusDays(28));
        book(cycle.first().plusDays(7), 180);

        end(cycle.last().plusDays(1));
        assertThat(linesOf(cycle.last().plusDays(1))).isEmpty();
        end(cycle.last().plusDays(29));
        assertThat(linesOf(cycle.last().plusDays(29))).contains(tuple(Kind.TIME, Reason.CYCLE, -180));
    }

    @Test
    @RuleCase("C161")
    void whoeverPausesBooksNothingUntilTheDayAfter() {
        var during = shift(FIRST.plusDays(10), 180);
        var last = shift(SECOND.minusDays(1), 180);
        var after = shift(SECOND, 180);
        leave("Pause", FIRST, null);
        assertRefused(() -> bookings.take(during, ana, false), "shifts.refused.leave");
        assertRefused(() -> bookings.take(after, ana, false), "shifts.refused.leave");

        jdbc.sql("update shifts.leave set until = :day where account = :account")
                .param("day", SECOND.minusDays(1))
                .param("account", account.value())
                .update();

        assertRefused(() -> bookings.take(last, ana, false), "shifts.refused.leave");
        bookings.take(after, ana, false);
    }

    @Test
    @RuleCase("C169")
    void nobodyIsTakenIntoAFullAccountAndBothKeepTheirLines() {
        var bruno = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        var chloe = FileOf.person(context, "Chloé", "Marchand", MembershipKind.COOPERATIVE);
        ledger.correct(account, Kind.TIME, 60, "reprise");
        ledger.correct(accounts.open(bruno), Kind.TIME, 30, "reprise");

        accounts.join(account, bruno);

        assertThat(ledger.balances(account).now()).isEqualTo(90);
        assertThat(ledger.lines(account, SECOND, 10)).hasSize(2);
        assertRefused(() -> accounts.join(account, chloe), "shifts.refused.people");
    }

    private List<org.assertj.core.groups.Tuple> linesOf(LocalDate cycle) {
        return ledger.lines(account, cycle, 50).stream()
                .filter(line -> cycle.equals(line.cycle()))
                .map(line -> tuple(line.kind(), line.reason(), line.minutes()))
                .toList();
    }

    private void leave(String kind, LocalDate since, LocalDate until) {
        var found = kinds.all().stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow();
        desk.give(account, found, since, until, "");
    }

    private void fee(MemberId member, LocalDate until) {
        jdbc.sql("""
                        with type as (insert into fees.type (name, kind, months) values (:name, 'FEE', 12) returning id)
                        insert into fees.fee (member, type, amount, registered, starts, ends, recorded, author)
                        select :member, id, 20, :until, :until, :until, now(), 'test' from type
                        """)
                .param("name", "Cotisation de " + member.value())
                .param("member", member.value())
                .param("until", until)
                .update();
    }

    private BookingId book(LocalDate day, int minutes) {
        return bookings.place(shift(day, minutes), ana);
    }

    private ShiftId shift(LocalDate day, int minutes) {
        var starts = day.atTime(9, 0);
        return shifts.add(new Shifts.Terms(starts, starts.plusMinutes(minutes), plan.job(), 1, 5, "", false));
    }

    private void end(LocalDate day) {
        clock.set(day.plusDays(2) + "T06:05");
        cycles.run();
    }
}
