package coop.cabas.shifts.accounts;

import coop.cabas.shifts.TimeAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows what other rules would have made of the history that there is, before they are put to a vote. Nothing is changed. */
@Service
@Transactional(readOnly = true)
public class Simulator {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimeRules rules;
    private final Ladder ladder;

    Simulator(JdbcClient jdbc, Clock clock, TimeRules rules, Ladder ladder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.ladder = ladder;
    }

    /** Somebody who would stand elsewhere. @param before minutes that the account comes to @param after what it would come to */
    public record Change(
            TimeAccountId account, String names, long before, long after, Standing.Step was, Standing.Step would) {

        /** Whether they would be worse off. */
        public boolean isWorse() {
            return would.compareTo(was) > 0;
        }
    }

    /**
     * What came out.
     *
     * @param accounts how many were counted
     * @param before how many stand where
     * @param after how many would
     * @param owedBefore minutes that are missing on all accounts together
     * @param changes who would stand elsewhere, those worse off first
     */
    public record Outcome(
            int accounts,
            Map<Standing.Step, Integer> before,
            Map<Standing.Step, Integer> after,
            long owedBefore,
            long owedAfter,
            List<Change> changes) {}

    /** @param since from when the rules would have held: cycles that began before stay as they were */
    public Outcome run(TimeRules.Chosen other, Ladder.Steps steps, LocalDate since) {
        var counting = new Counting(other, steps, since);
        try (var lines = jdbc
                .sql("""
                        select coalesce(a.joined, a.id) as owner, e.kind, e.minutes, e.reason, e.counts, e.cycle
                        from shifts.entry e join shifts.account a on a.id = e.account
                        where (a.closed is null or a.closed > :today)
                        order by coalesce(a.joined, a.id), e.counts, e.id
                        """)
                .param("today", LocalDate.now(clock))
                .withFetchSize(5000)
                .query((row, n) -> counting.next(row))
                .stream()) {
            lines.forEach(counted -> {});
        }
        counting.close();
        counting.changes.sort((a, b) -> {
            var worse = Boolean.compare(b.isWorse(), a.isWorse());
            return worse != 0 ? worse : Long.compare(a.after(), b.after());
        });
        return new Outcome(
                counting.accounts,
                counting.before,
                counting.after,
                counting.owedBefore,
                counting.owedAfter,
                named(counting.changes));
    }

    private List<Change> named(List<Change> changes) {
        var names = new java.util.HashMap<Long, String>();
        jdbc.sql("""
                        select s.account, string_agg(c.name, ' & ' order by c.id) as names
                        from shifts.sharer s join members.member_card c on c.id = s.member where s.account = any(:ids) group by s.account
                        """)
                .param(
                        "ids",
                        changes.stream().map(change -> change.account().value()).toArray(Long[]::new))
                .query((row, n) -> names.put(row.getLong("account"), row.getString("names")))
                .list();
        return changes.stream()
                .map(change -> new Change(
                        change.account(),
                        names.getOrDefault(change.account().value(), ""),
                        change.before(),
                        change.after(),
                        change.was(),
                        change.would()))
                .toList();
    }

    /** Reads lines account by account, and counts each account twice: as it is, and as it would be. */
    private final class Counting {

        private final TimeRules.Chosen other;
        private final Ladder.Steps steps;
        private final LocalDate since;
        private final LocalDateTime now = LocalDateTime.now(clock);
        private final TimeRules.Chosen present = rules.chosen();
        private final Ladder.Steps presentSteps = ladder.steps();
        private final Set<Long> delayed = delayed();
        private final List<Replay.Line> lines = new ArrayList<>();
        private final Map<Standing.Step, Integer> before = new EnumMap<>(Standing.Step.class);
        private final Map<Standing.Step, Integer> after = new EnumMap<>(Standing.Step.class);
        private final List<Change> changes = new ArrayList<>();
        private long owner;
        private int accounts;
        private long owedBefore;
        private long owedAfter;

        Counting(TimeRules.Chosen other, Ladder.Steps steps, LocalDate since) {
            this.other = other;
            this.steps = steps;
            this.since = since;
        }

        int next(ResultSet row) throws SQLException {
            if (row.getLong("owner") != owner) {
                close();
                owner = row.getLong("owner");
            }
            lines.add(new Replay.Line(
                    Entry.Kind.valueOf(row.getString("kind")),
                    row.getInt("minutes"),
                    Entry.Reason.valueOf(row.getString("reason")),
                    row.getObject("counts", LocalDateTime.class),
                    row.getObject("cycle", LocalDate.class)));
            return accounts;
        }

        void close() {
            if (lines.isEmpty()) {
                return;
            }
            var isDelayed = delayed.contains(owner);
            // As it is: no cycle is counted anew.
            var is = new Replay(present, presentSteps, LocalDate.MAX, now).count(lines, isDelayed);
            var would = new Replay(other, steps, since, now).count(lines, isDelayed);
            accounts++;
            before.merge(is.step(), 1, Integer::sum);
            after.merge(would.step(), 1, Integer::sum);
            owedBefore += Math.max(0, -is.ahead());
            owedAfter += Math.max(0, -would.ahead());
            if (is.step() != would.step()) {
                changes.add(
                        new Change(new TimeAccountId(owner), "", is.ahead(), would.ahead(), is.step(), would.step()));
            }
            lines.clear();
        }

        private Set<Long> delayed() {
            return new HashSet<>(jdbc.sql("select account from shifts.delay where :today between since and until")
                    .param("today", now.toLocalDate())
                    .query((row, n) -> row.getLong("account"))
                    .list());
        }
    }
}
