package coop.cabas.matrix;

import coop.cabas.circles.Cadence;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How something that is owed stands on a day.
 *
 * @param since day since when it stands so
 * @param due last day on which it is done again in time, null while it was never done
 */
record Judgement(CellState state, LocalDate since, @Nullable LocalDate due) {

    private static final int PART = 6;
    private static final long SHORTEST = 3;
    private static final long LONGEST = 30;

    /**
     * @param cadence how often it is owed
     * @param owed day since when it is
     * @param last day of the last proof, null for none
     * @param on day as of which to look
     */
    static Judgement of(Cadence cadence, LocalDate owed, @Nullable LocalDate last, LocalDate on) {
        if (last == null) {
            return new Judgement(CellState.NEVER, owed, null);
        }
        var due = cadence.after(last);
        if (on.isAfter(due)) {
            return new Judgement(CellState.OVERDUE, later(due.plusDays(1), owed), due);
        }
        var soon = due.minusDays(warning(ChronoUnit.DAYS.between(last, due)));
        return on.isBefore(soon)
                ? new Judgement(CellState.FRESH, last, due)
                : new Judgement(CellState.DUE_SOON, soon, due);
    }

    /**
     * Days before the due one on which it begins to be due soon: a sixth of the time allowed, three at least, thirty at
     * most; but never more than half of it, so that what is owed every day or two can be fresh at all.
     */
    private static long warning(long allowed) {
        return Math.min(Math.clamp(allowed / PART, SHORTEST, LONGEST), allowed / 2);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
