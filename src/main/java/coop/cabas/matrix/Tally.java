package coop.cabas.matrix;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** How many cells stand how. A tool of several circles counts once. */
public record Tally(int fresh, int soon, int overdue, int never) {

    public static Tally of(Collection<Cell> cells) {
        return new Tally(
                count(cells, CellState.FRESH),
                count(cells, CellState.DUE_SOON),
                count(cells, CellState.OVERDUE),
                count(cells, CellState.NEVER));
    }

    public int expected() {
        return fresh + soon + overdue + never;
    }

    /** @return 0 for a state in which nothing is expected */
    public int of(CellState state) {
        return switch (state) {
            case FRESH -> fresh;
            case DUE_SOON -> soon;
            case OVERDUE -> overdue;
            case NEVER -> never;
            case NOT_APPLICABLE, NOT_EXPECTED -> 0;
        };
    }

    public Message words() {
        return Message.of("matrix.tally.words", overdue, never, soon, fresh);
    }

    /** What is missing: overdue or never done. */
    public int missing() {
        return overdue + never;
    }

    /** @return share of what is expected that is fresh or due soon, in percent; null when nothing is expected */
    public @Nullable BigDecimal score() {
        return expected() == 0
                ? null
                : BigDecimal.valueOf((fresh + soon) * 100L)
                        .divide(BigDecimal.valueOf(expected()), 1, RoundingMode.HALF_UP);
    }

    private static int count(Collection<Cell> cells, CellState state) {
        return (int) cells.stream().filter(cell -> cell.state() == state).count();
    }
}
