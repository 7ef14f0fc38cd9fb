package coop.cabas.matrix.web;

import coop.cabas.circles.CircleId;
import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.matrix.Grid;
import coop.cabas.shared.Message;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Cells one under the other, for lists and for files. */
final class CellTable {

    /** Overdue the longest first, then what was never done, then what comes first. */
    private static final Comparator<Line> URGENT = Comparator.comparing(
                    (Line line) -> rank(line.cell().state()))
            .thenComparing(line -> Objects.requireNonNullElse(
                    line.cell().due() == null
                            ? line.cell().since()
                            : line.cell().due(),
                    LocalDate.MAX))
            .thenComparing(line -> line.cell().tool().name());

    private CellTable() {}

    /** A cell and the circles that its tool is kept for, in words. */
    record Line(String circles, Cell cell) {}

    static List<Line> lines(Grid grid, Predicate<Cell> wanted) {
        return grid.rows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(wanted)
                        .map(cell -> new Line(words(row.circles(), grid.circles()), cell)))
                .toList();
    }

    static List<Line> urgentFirst(List<Line> lines) {
        return lines.stream().sorted(URGENT).toList();
    }

    static Table<Line> of(List<Line> lines, Asked asked, ListQuery query) {
        return Table.of(
                "matrix.cells",
                List.of(
                        Column.<Line>text(
                                        "activity",
                                        "matrix.column.activity",
                                        line -> line.cell().activity().name())
                                .linking(line -> asked.cell(line.cell().path())),
                        Column.<Line>text(
                                "tool",
                                "matrix.column.tool",
                                line -> line.cell().tool().name()),
                        Column.<Line>badge(
                                "state",
                                "matrix.column.state",
                                line -> States.badge(line.cell().state())),
                        Column.<Line>day(
                                "since",
                                "matrix.column.since",
                                line -> line.cell().since()),
                        Column.<Line>text("holder", "matrix.column.holder", line -> holder(line.cell()))
                                .linking(line -> line.cell().isUnheld() ? States.finding(line.cell()) : null),
                        Column.<Line>day(
                                "due", "matrix.column.due", line -> line.cell().due()),
                        Column.<Line>day(
                                "last",
                                "matrix.column.last",
                                line -> line.cell().last() == null
                                        ? null
                                        : line.cell().last().on()),
                        Column.<Line>text(
                                "strength",
                                "matrix.column.strength",
                                line -> line.cell().last() == null
                                        ? null
                                        : States.strength(line.cell().last().strength())),
                        Column.<Line>text("role", "matrix.column.role", line -> role(line.cell())),
                        Column.<Line>text("circle", "matrix.column.circle", Line::circles)),
                lines,
                query);
    }

    private static Message holder(Cell cell) {
        return cell.state().isExpected() ? States.briefHolder(cell) : Message.of("matrix.holder.nobody");
    }

    private static @Nullable String role(Cell cell) {
        var holder = cell.holder();
        return holder == null ? null : holder.name() + " · " + holder.circleName();
    }

    private static String words(List<CircleId> circles, Map<CircleId, String> names) {
        return circles.isEmpty()
                ? Text.t("matrix.allCircles")
                : names.entrySet().stream()
                        .filter(name -> circles.contains(name.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(", "));
    }

    private static int rank(CellState state) {
        return switch (state) {
            case OVERDUE -> 0;
            case NEVER -> 1;
            case DUE_SOON -> 2;
            case FRESH -> 3;
            case NOT_APPLICABLE, NOT_EXPECTED -> 4;
        };
    }
}
