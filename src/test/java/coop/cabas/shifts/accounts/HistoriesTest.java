package coop.cabas.shifts.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever happens, in whatever order: a balance is the sum of its lines, and counting the same history again gives the same. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class HistoriesTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Cycles cycles;

    @Autowired
    Simulator simulator;

    @Autowired
    TimeRules rules;

    @Autowired
    Ladder ladder;

    @Autowired
    Bookings bookings;

    @Autowired
    Attendances attendances;

    @Autowired
    Shifts shifts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Plan plan;

    @BeforeEach
    void begin() {
        jdbc.sql("update shifts.account set closed = '2020-01-01'").update();
        plan = Plan.empty(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void countingAgainGivesTheSame(int seed) {
        var random = new Random(seed);
        var people = new ArrayList<MemberId>();
        for (var i = 0; i < 4; i++) {
            people.add(FileOf.person(context, "Membre" + i, "Lemoine", MembershipKind.COOPERATIVE));
        }
        var taken = new ArrayList<BookingId>();
        var day = Plan.TODAY;
        for (var step = 0; step < 60; step++) {
            day = day.plusDays(random.nextInt(6));
            clock.set(day + "T13:00");
            cycles.run();
            act(random, people, taken, day);
        }

        for (var member : people) {
            accounts.of(member).ifPresent(account -> {
                var sum = jdbc.sql(
                                "select coalesce(sum(minutes), 0) from shifts.entry where account = :id and kind = 'TIME'")
                        .param("id", account.id().value())
                        .query((row, n) -> row.getLong(1))
                        .single();
                assertThat(ledger.balances(account.id()).ahead()).isEqualTo(sum);
            });
        }
        var again = simulator.run(rules.chosen(), ladder.steps(), LocalDate.MAX);
        assertThat(again.changes()).isEmpty();
        assertThat(again.owedAfter()).isEqualTo(again.owedBefore());
        assertThat(jdbc.sql(
                                "select count(*) from shifts.shift s where (select count(*) from shifts.booking b where b.shift = s.id and b.cancelled is null) > s.most")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
    }

    /** Nights that were missed come to the same as nights that were not. */
    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14})
    void missedNightsComeToTheSame(int seed) {
        var ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
        var bruno = FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE);
        var random = new Random(seed);
        var day = Plan.TODAY.plusDays(2);
        var days = new ArrayList<LocalDate>();
        for (var i = 0; i < 12; i++) {
            days.add(day);
            day = day.plusDays(1 + random.nextInt(30));
        }
        for (var one : days) {
            clock.set(one.minusDays(1) + "T10:00");
            book(ana, one, 180);
            cycles.run();
        }
        clock.set(day + "T10:00");
        cycles.run();
        var nightly = ledger.balances(accounts.open(ana));
        days.forEach(one -> book(bruno, one, 180));
        cycles.run();

        assertThat(ledger.balances(accounts.open(bruno))).isEqualTo(nightly);
        assertThat(jdbc.sql("select count(*) from shifts.entry where account = :id and reason = 'CYCLE'")
                        .param("id", accounts.open(ana).value())
                        .query((row, n) -> row.getLong(1))
                        .single())
                .isEqualTo(java.time.temporal.ChronoUnit.DAYS.between(days.getFirst(), day) / 28);
    }

    private void act(Random random, List<MemberId> people, List<BookingId> taken, LocalDate day) {
        try {
            switch (random.nextInt(5)) {
                case 0, 1 ->
                    taken.add(book(
                            people.get(random.nextInt(4)),
                            day.plusDays(random.nextInt(20)),
                            60 * (1 + random.nextInt(4))));
                case 2 -> {
                    if (!taken.isEmpty()) {
                        bookings.takeOff(taken.get(random.nextInt(taken.size())), "hasard");
                    }
                }
                case 3 -> {
                    if (!taken.isEmpty()) {
                        attendances.mark(
                                taken.get(random.nextInt(taken.size())),
                                Booking.Attended.values()[random.nextInt(4)],
                                Attendances.Source.SHEET);
                    }
                }
                default ->
                    ledger.correct(
                            accounts.open(people.get(random.nextInt(4))),
                            random.nextInt(3) == 0 ? Entry.Kind.SAVINGS : Entry.Kind.TIME,
                            1 + random.nextInt(300),
                            "hasard");
            }
        } catch (Refused expected) {
            // taken twice a day, given back already, not begun yet: what happens in a coop
            assertThat(expected.reason().key()).startsWith("shifts.refused.");
        }
    }

    private BookingId book(MemberId member, LocalDate day, int minutes) {
        var starts = day.atTime(9, 0);
        return bookings.place(
                shifts.add(new Shifts.Terms(starts, starts.plusMinutes(minutes), plan.job(), 1, 5, "", false)), member);
    }
}
