package coop.cabas.matrix.web;

import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.tools.Proof.Strength;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What the cells of one page say. A matrix has a thousand of them and few different words, so each is put together once. */
public final class CellWords {

    private final Map<CellState, String> words = new EnumMap<>(CellState.class);
    private final Map<LocalDate, String> days = new HashMap<>();
    private final Map<LocalDate, String> briefDays = new HashMap<>();
    private final String stated = Text.t("matrix.stated");

    CellWords() {
        for (var state : CellState.values()) {
            words.put(state, Text.t("matrix.short." + state.name()));
        }
    }

    public String word(Cell cell) {
        return words.getOrDefault(cell.state(), "");
    }

    /** The day that matters: when it was done, until when it should be, or since when it should have been. */
    public String day(Cell cell) {
        var day = telling(cell);
        return day == null ? "" : days.computeIfAbsent(day, Format::shortDay);
    }

    /** The same in fewer letters, for paper. */
    public String briefDay(Cell cell) {
        var day = telling(cell);
        return day == null ? "" : briefDays.computeIfAbsent(day, Format::briefDay);
    }

    /** Whether all that tells that it was done is somebody's word. */
    public boolean isStated(Cell cell) {
        return cell.last() != null
                && cell.last().strength() == Strength.STATED
                && cell.state().isExpected();
    }

    public String stated() {
        return stated;
    }

    private static @Nullable LocalDate telling(Cell cell) {
        return switch (cell.state()) {
            case FRESH -> last(cell);
            case DUE_SOON -> cell.due();
            case OVERDUE -> cell.since();
            case NEVER, NOT_APPLICABLE, NOT_EXPECTED -> null;
        };
    }

    private static @Nullable LocalDate last(Cell cell) {
        return cell.last() == null ? null : cell.last().on();
    }
}
