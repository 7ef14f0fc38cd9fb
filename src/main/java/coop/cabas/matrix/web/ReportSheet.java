package coop.cabas.matrix.web;

import coop.cabas.matrix.Activity;
import coop.cabas.matrix.Cell;
import coop.cabas.matrix.Grid;
import coop.cabas.matrix.Tally;
import coop.cabas.ui.Page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The matrix on paper, for the meeting of the coordination.
 *
 * @param missing what is overdue or was never done, by client circle
 */
public record ReportSheet(Grid grid, Tally tally, List<Missing> missing, CellWords words) implements Page {

    /** Columns that stay readable from the back of a room, on paper laid down. */
    private static final int COLUMNS = 6;

    /** What a circle waits for, the oldest first. */
    public record Missing(String circle, List<Cell> cells) {}

    static List<Missing> missing(Grid grid) {
        return grid.groups().stream()
                .map(group -> new Missing(
                        group.name(),
                        group.rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .filter(cell -> cell.state().isMissing())
                                .sorted(Comparator.comparing(Cell::state)
                                        .thenComparing(cell -> Objects.requireNonNull(cell.since())))
                                .toList()))
                .filter(missing -> !missing.cells().isEmpty())
                .toList();
    }

    /** The columns in parts that fit on a sheet. */
    public List<List<Activity>> parts() {
        var parts = new ArrayList<List<Activity>>();
        var all = grid.activities();
        for (int from = 0; from < all.size(); from += COLUMNS) {
            parts.add(all.subList(from, Math.min(from + COLUMNS, all.size())));
        }
        return parts;
    }

    /** Place of an activity in the rows. */
    public int place(Activity activity) {
        return grid.activities().indexOf(activity);
    }
}
