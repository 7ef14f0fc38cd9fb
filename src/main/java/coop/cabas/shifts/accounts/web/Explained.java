package coop.cabas.shifts.accounts.web;

import coop.cabas.shared.Message;
import coop.cabas.shifts.accounts.Account;
import coop.cabas.shifts.accounts.CycleRule;
import coop.cabas.shifts.accounts.Entry;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;

/** Says in plain words what each line of an account is about. */
final class Explained {

    private final Account account;
    private final CycleRule cycles;

    Explained(Account account, CycleRule cycles) {
        this.account = account;
        this.cycles = cycles;
    }

    TimeLine line(Entry entry) {
        return new TimeLine(entry, what(entry));
    }

    private Message what(Entry entry) {
        return switch (entry.reason()) {
            case SHIFT, ABSENCE, RELEASED, INVALIDATED -> about(entry, "shifts.line." + entry.reason());
            case REVERSAL ->
                entry.job() == null && !entry.note().isEmpty()
                        ? Message.of("shifts.line.REVERSAL.why", entry.note())
                        : about(entry, "shifts.line.REVERSAL");
            case CYCLE, PAUSED, EXEMPT, LAPSED -> ended(entry);
            case SURPLUS, REPAID -> {
                var way = entry.kind() == Entry.Kind.SAVINGS ? "SAVINGS" : "TIME";
                var turn = entry.minutes() > 0 ? "more" : "less";
                yield Message.of("shifts.line." + entry.reason() + "." + way + "." + turn);
            }
            case KEPT -> Message.of("shifts.line.KEPT");
            case CORRECTION, TRANSFER -> Message.of("shifts.line." + entry.reason(), entry.note());
        };
    }

    private static Message about(Entry entry, String key) {
        return entry.job() == null || entry.starts() == null
                ? Message.of(key + ".alone", entry.note())
                : Message.of(key, entry.job(), entry.starts());
    }

    private Message ended(Entry entry) {
        var cycle = cycle(entry.cycle());
        return cycle == null
                ? Message.of("shifts.line." + entry.reason() + ".alone")
                : Message.of(
                        "shifts.line." + entry.reason(),
                        cycle.first(),
                        cycle.last(),
                        Duration.ofMinutes(-entry.minutes()));
    }

    private CycleRule.@Nullable Cycle cycle(@Nullable LocalDate begun) {
        var first = account.first();
        return begun == null || first == null ? null : cycles.of(first, begun.minusDays(1));
    }
}
