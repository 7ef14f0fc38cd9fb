package coop.cabas.matrix.web;

import coop.cabas.matrix.Activity;
import coop.cabas.matrix.Beginning;
import coop.cabas.matrix.CellState;
import coop.cabas.matrix.Grid;
import coop.cabas.matrix.Tally;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.chart.Chart;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The matrix.
 *
 * @param past whether it is shown as of a day before today
 * @param dayWrong whether a day was asked that cannot be shown
 * @param grid its rows and columns, those of the circle or tool asked for
 * @param silent activities left out of the columns, for nothing is expected of any of these rows
 * @param tally how the cells of these rows stand
 * @param before the score about a month before, null when none is known or not all is shown
 * @param list cells one under the other when they are asked for so, null for rows and columns
 * @param file the cells as a file holds them
 * @param circles number → name, for the choice of a circle
 * @param toolName the tool shown alone, null when all are
 * @param score the score over time, null when nothing is known of it
 * @param empty what is missing before there can be a matrix: {@code tools}, {@code activities}, {@code past} when it was
 *     before there was any; null when nothing is
 * @param manages whether the viewer decides what is expected
 * @param beginnings where the viewer may begin while it is empty
 */
public record MatrixPage(
        Asked asked,
        boolean past,
        boolean dayWrong,
        Grid grid,
        List<Activity> silent,
        Tally tally,
        @Nullable ScoreBefore before,
        @Nullable Table<?> list,
        Table<?> file,
        Map<String, String> circles,
        @Nullable String toolName,
        @Nullable Chart score,
        @Nullable String empty,
        boolean manages,
        List<Beginning> beginnings,
        CellWords words)
        implements Exportable {

    /** States that the legend explains. */
    public static final List<CellState> LEGEND =
            List.of(CellState.FRESH, CellState.DUE_SOON, CellState.OVERDUE, CellState.NEVER, CellState.NOT_APPLICABLE);

    /** States that the line of a folded row counts. */
    public static final List<CellState> COUNTED =
            List.of(CellState.OVERDUE, CellState.NEVER, CellState.DUE_SOON, CellState.FRESH);

    /** States that are always offered; the line above the matrix leads to what nobody answers for. */
    public List<String> states() {
        return Asked.STATES.keySet().stream()
                .filter(state -> !state.equals("nobody") || state.equals(asked.state()))
                .toList();
    }

    /** How many cells nobody answers for, when today it is worth a line above the matrix. */
    public int unheld() {
        return past || "nobody".equals(asked.state()) ? 0 : grid.unheld();
    }

    /** Whether no role is held at all, as when a coop begins. */
    public boolean isNobodyAppointed() {
        return unheld() > 0 && grid.isUnheld();
    }

    public int columns() {
        return grid.activities().size() + 1;
    }

    @Override
    public Table<?> table(@Nullable String name) {
        return file;
    }
}
