package coop.cabas.matrix.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.cabas.matrix.Activity;
import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.matrix.Grid;
import coop.cabas.matrix.Grid.Group;
import coop.cabas.matrix.Tally;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The matrix on paper, for the meeting of the coordination: a first page that stands alone, the matrix on as few sheets as
 * it can be read on, then what is missing for each client circle.
 *
 * @param grid without the activities that nothing is expected of
 * @param silent these
 * @param before the score about a month before, null when none is known
 * @param past whether it stands as of a day before today
 */
public record ReportSheet(
        Grid grid,
        List<Activity> silent,
        Tally tally,
        @Nullable ScoreBefore before,
        boolean past,
        CellWords words) implements Page {

    /** Columns that stay readable on paper laid down, in letters of seven points. */
    private static final int COLUMNS = 16;

    private static final int LONGEST_HEAD = 80;

    /** Lines of each list that the first page has room for. */
    public static final int LINES = 6;

    private static final Comparator<Cell> OLDEST = Comparator.comparing(cell -> Objects.requireNonNull(cell.since()));

    /** What a role owes; who holds it, in words. */
    public record Share(Message holder, Tally tally) {}

    /** What a circle waits for, with the names of the activities. */
    public record Missing(String circle, Map<Line, List<String>> lines) {}

    /** What is missing on a tool, owed by the same role since the same day. */
    public record Line(String tool, CellState state, LocalDate since, Message holder) {

        static Line of(Cell cell) {
            return new Line(
                    cell.tool().name(), cell.state(), Objects.requireNonNull(cell.since()), States.briefHolder(cell));
        }
    }

    /** Who owes how much, whoever misses the most first. */
    public List<Share> shares() {
        var cells = new LinkedHashMap<Message, List<Cell>>();
        grid.cells()
                .filter(cell -> cell.state().isExpected())
                .forEach(cell -> cells.computeIfAbsent(States.holder(cell), holder -> new ArrayList<>())
                        .add(cell));
        return cells.entrySet().stream()
                .map(share -> new Share(share.getKey(), Tally.of(share.getValue())))
                .sorted(Comparator.comparing((Share share) -> share.tally().missing())
                        .reversed())
                .toList();
    }

    /** Those that the first page has room for. */
    public <T> List<T> most(List<T> lines) {
        return lines.subList(0, Math.min(lines.size(), LINES));
    }

    /** What has been overdue the longest. */
    public List<Cell> oldest() {
        return grid.cells()
                .filter(cell -> cell.state() == CellState.OVERDUE)
                .sorted(OLDEST)
                .limit(LINES)
                .toList();
    }

    public List<Missing> missing() {
        return grid.groups().stream()
                .map(ReportSheet::missing)
                .filter(missing -> !missing.lines().isEmpty())
                .toList();
    }

    /** The columns in parts of about the same width that fit on a sheet. */
    public List<List<Activity>> parts() {
        var columns = grid.activities();
        int sheets = (columns.size() + COLUMNS - 1) / COLUMNS;
        var parts = new ArrayList<List<Activity>>();
        for (int part = 0; part < sheets; part++) {
            parts.add(columns.subList(columns.size() * part / sheets, columns.size() * (part + 1) / sheets));
        }
        return parts;
    }

    /** Its name, as much of it as fits above the column. */
    public static String head(Activity activity) {
        var name = activity.name();
        return name.length() <= LONGEST_HEAD
                ? name
                : name.substring(0, LONGEST_HEAD - 1).strip() + "…";
    }

    /** Place of an activity in the rows. */
    public int place(Activity activity) {
        return grid.activities().indexOf(activity);
    }

    private static Missing missing(Group group) {
        return new Missing(
                group.name(),
                group.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.state().isMissing())
                        .sorted(Comparator.comparing(Cell::state).thenComparing(OLDEST))
                        .collect(groupingBy(
                                Line::of,
                                LinkedHashMap::new,
                                mapping(cell -> cell.activity().name(), toList()))));
    }
}
