package coop.cabas.shifts.accounts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts the history of one account again, as if other rules had held from a day on: what was done stays, what cycles asked for, saved
 * and paid is worked out anew. With the rules that did hold it gives what the account comes to.
 */
final class Replay {

    private final TimeRules.Chosen rules;
    private final Ladder.Steps steps;
    private final LocalDate since;
    private final LocalDateTime now;

    private long time;
    private long savings;
    private @Nullable LocalDate low;

    /** @param since cycles that began before are left as they were */
    Replay(TimeRules.Chosen rules, Ladder.Steps steps, LocalDate since, LocalDateTime now) {
        this.rules = rules;
        this.steps = steps;
        this.since = since;
        this.now = now;
    }

    /** A line as it was written. */
    record Line(
            Entry.Kind kind,
            int minutes,
            Entry.Reason reason,
            LocalDateTime counts,
            @Nullable LocalDate cycle) {}

    /** What it comes to. @param ahead with what is booked ahead @param savings what was done beyond */
    record Result(long ahead, long savings, Standing.Step step) {}

    /** @param lines of one account, in the order in which they count */
    Result count(List<Line> lines, boolean delayed) {
        var kept = cyclesThatKept(lines);
        for (var line : lines) {
            if (!isWorkedOut(line)) {
                add(line);
            } else if (line.reason() == Entry.Reason.CYCLE) {
                end(line, kept);
            }
            follow(line.counts());
        }
        return new Result(time, savings, steps.step(time, low, now.toLocalDate(), delayed));
    }

    /** What a cycle brings is worked out anew, except when it began before: so is what was taken back from it, as it is not brought then. */
    private boolean isWorkedOut(Line line) {
        var cycle = line.cycle();
        return cycle != null
                && !cycle.isBefore(since)
                && switch (line.reason()) {
                    case CYCLE, REPAID, KEPT, SURPLUS -> true;
                    default -> false;
                };
    }

    private void add(Line line) {
        if (line.kind() == Entry.Kind.TIME) {
            time += line.minutes();
        } else {
            savings += line.minutes();
        }
    }

    private void end(Line line, Set<LocalDate> kept) {
        time -= rules.due();
        if (time > rules.ceiling()) {
            savings += rules.savings() ? time - rules.ceiling() : 0;
            time = rules.ceiling();
        } else if (time < 0 && savings > 0 && rules.savings() && !(rules.strict() && kept.contains(line.cycle()))) {
            var pays = Math.min(-time, savings);
            savings -= pays;
            time += pays;
        }
    }

    /** Since when the account has been below the alert, by what counts up to now. */
    private void follow(LocalDateTime counts) {
        if (counts.isAfter(now)) {
            return;
        }
        if (time >= steps.alert()) {
            low = null;
        } else if (low == null) {
            low = counts.toLocalDate();
        }
    }

    private static Set<LocalDate> cyclesThatKept(List<Line> lines) {
        var kept = new HashSet<LocalDate>();
        for (var line : lines) {
            if (line.reason() == Entry.Reason.KEPT && line.cycle() != null) {
                kept.add(line.cycle());
            }
        }
        return kept;
    }
}
