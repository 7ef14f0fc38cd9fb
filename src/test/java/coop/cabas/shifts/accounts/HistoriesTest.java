package coop.cabas.shifts.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.FileOf;
import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Cancellations;
import coop.cabas.testing.InSpring;
import coop.cabas.testing.ModuleTest;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Whatever happens, in whatever order: what is counted stays true. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
@AddLifecycleHook(InSpring.class)
class HistoriesTest {

    private static final int TRIES = 12;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    Simulator simulator;

    @Autowired
    TimeRules rules;

    @Autowired
    Ladder ladder;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Happening.any().list().ofMinSize(1).ofMaxSize(50);
    }

    @Provide
    Arbitrary<List<Happening>> plainHappenings() {
        return Happening.plain().list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.FULL)
    void aBalanceIsTheSumOfItsLinesOnAnyDay(@ForAll("happenings") List<Happening> happenings) {
        var history = new History(context, true).then(happenings);

        for (var account : history.accounts()) {
            var lines = lines(account);
            var all = ledger.balances(account);
            assertThat(all.ahead()).isEqualTo(sum(lines, Entry.Kind.TIME, LocalDateTime.MAX));
            assertThat(all.savings()).isEqualTo(sum(lines, Entry.Kind.SAVINGS, LocalDateTime.MAX));
            assertThat(totals(account)).as("what lists show").isEqualTo(List.of(all.ahead(), all.savings()));
            for (var day = history.day().plusDays(40);
                    day.isAfter(LocalDate.parse("2026-11-20"));
                    day = day.minusDays(11)) {
                var before = day.atStartOfDay();
                assertThat(ledger.balance(account, Entry.Kind.TIME, before))
                        .as("on %s", day)
                        .isEqualTo(sum(lines, Entry.Kind.TIME, before));
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.FULL)
    void noMinuteIsLostWhenAHistoryIsCountedAgain(@ForAll("happenings") List<Happening> happenings) {
        var history = new History(context, true).then(happenings);

        for (var account : history.accounts()) {
            var is = ledger.balances(account);
            for (var since = LocalDate.parse("2026-11-01"); since.isBefore(history.day()); since = since.plusDays(29)) {
                var again = again(account, since, history);
                assertThat(again.ahead() + again.savings())
                        .as("counted again since %s", since)
                        .isEqualTo(is.ahead() + is.savings());
            }
            assertThat(again(account, LocalDate.parse("2026-11-01"), history).savings())
                    .as("nobody spends what was never saved")
                    .isNotNegative();
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.FULL)
    void countingAgainGivesTheSameWhereNothingWasChangedAfterACycle(
            @ForAll("plainHappenings") List<Happening> happenings) {
        var history = new History(context, true).then(happenings);

        for (var account : history.accounts()) {
            var is = ledger.balances(account);
            for (var since = LocalDate.parse("2026-11-01"); since.isBefore(history.day()); since = since.plusDays(29)) {
                var again = again(account, since, history);
                assertThat(again.ahead()).as("since %s", since).isEqualTo(is.ahead());
                assertThat(again.savings()).as("since %s", since).isEqualTo(is.savings());
            }
        }
        assertThat(simulator
                        .run(rules.chosen(), ladder.steps(), LocalDate.parse("2026-11-01"))
                        .changes())
                .isEmpty();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.FULL)
    void noShiftIsOverfullAndNobodyIsAtTwoAtOnce(@ForAll("happenings") List<Happening> happenings) {
        new History(context, true).then(happenings);

        assertThat(count("""
                shifts.shift s where (select count(*) from shifts.booking b where b.shift = s.id and b.cancelled is null) > s.most
                """)).isZero();
        assertThat(count("""
                shifts.booking a join shifts.shift s on s.id = a.shift
                join shifts.booking b on b.member = a.member and b.id > a.id and b.cancelled is null
                join shifts.shift t on t.id = b.shift
                where a.cancelled is null and s.starts < t.ends and t.starts < s.ends
                """)).isZero();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.FULL)
    void whatIsGivenBackOrCancelledIsAsIfItHadNotBeenTaken(@ForAll("happenings") List<Happening> happenings) {
        var history = new History(context, true).then(happenings);
        var before = history.balances();
        var shift = context.getBean(Shifts.class);
        var starts = history.day().plusDays(200).atTime(9, 0);
        var id = shift.add(new Shifts.Terms(starts, starts.plusHours(3), history.job(), 1, 9, "", false));
        var late = FileOf.person(context, "Tard", "Lemoine", MembershipKind.COOPERATIVE);
        var given = bookings.place(id, late);
        bookings.giveBack(given, late);
        assertThat(ledger.balances(accounts.open(late))).isEqualTo(new Balances(0, 0, 0));
        bookings.place(id, late);
        context.getBean(Cancellations.class).cancel(id, "inventaire");

        assertThat(ledger.balances(accounts.open(late))).isEqualTo(new Balances(0, 0, 0));
        assertThat(history.balances()).isEqualTo(before);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.FULL)
    void nightsThatAreMissedComeToTheSame(@ForAll("plainHappenings") List<Happening> happenings) {
        var nightly = new History(context, true).then(happenings).balances();
        var late = new History(context, false).then(happenings);
        late.catchUp();

        assertThat(late.balances()).isEqualTo(nightly);
    }

    private Replay.Result again(TimeAccountId account, LocalDate since, History history) {
        return new Replay(rules.chosen(), ladder.steps(), since, history.day().atTime(13, 0))
                .count(lines(account), false);
    }

    private List<Replay.Line> lines(TimeAccountId account) {
        return jdbc.sql("""
                        select e.* from shifts.entry e join shifts.account a on a.id = e.account
                        where coalesce(a.joined, a.id) = :account order by e.counts, e.id
                        """)
                .param("account", account.value())
                .query((row, n) -> new Replay.Line(
                        Entry.Kind.valueOf(row.getString("kind")),
                        row.getInt("minutes"),
                        Entry.Reason.valueOf(row.getString("reason")),
                        row.getObject("counts", LocalDateTime.class),
                        row.getObject("cycle", LocalDate.class)))
                .list();
    }

    private static long sum(List<Replay.Line> lines, Entry.Kind kind, LocalDateTime before) {
        return lines.stream()
                .filter(line -> line.kind() == kind && line.counts().isBefore(before))
                .mapToLong(Replay.Line::minutes)
                .sum();
    }

    private List<Long> totals(TimeAccountId account) {
        return jdbc.sql("select ahead, savings from shifts.owed where account = :account")
                .param("account", account.value())
                .query((row, n) -> List.of(row.getLong("ahead"), row.getLong("savings")))
                .optional()
                .orElse(List.of(0L, 0L));
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
