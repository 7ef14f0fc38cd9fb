package coop.cabas.matrix.web;

import coop.cabas.access.Caller;
import coop.cabas.circles.CircleId;
import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.matrix.Grid;
import coop.cabas.matrix.Matrix;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.matrix.Scores;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.print.Printer;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The matrix as a page, as a list, as a file and on paper. */
@Controller
@Allow(MatrixPermissions.READ)
class MatrixController {

    private final Matrix matrix;
    private final Scores scores;
    private final Caller caller;
    private final Printer printer;
    private final Clock clock;

    MatrixController(Matrix matrix, Scores scores, Caller caller, Printer printer, Clock clock) {
        this.matrix = matrix;
        this.scores = scores;
        this.caller = caller;
        this.printer = printer;
        this.clock = clock;
    }

    @GetMapping("/matrix")
    Page page(Asked asked, ListQuery query) {
        var today = LocalDate.now(clock);
        var day = asked.day(today);
        var whole = matrix.on(day);
        var grid = narrowed(whole, asked);
        Predicate<Cell> wanted =
                cell -> cell.state() != CellState.NOT_EXPECTED && isMine(cell, asked) && isState(cell, asked);
        var lines = CellTable.lines(grid, wanted);
        Table<?> list = asked.isList() ? CellTable.of(CellTable.urgentFirst(lines), asked, query) : null;
        return new MatrixPage(
                asked,
                day.isBefore(today),
                asked.isDayWrong(today),
                grid,
                grid.tally(),
                list,
                list == null ? CellTable.of(lines, asked, query) : list,
                circles(whole),
                toolName(grid, asked),
                asked.isList() || grid != whole ? null : ScoreChart.of(scores.monthly(day), whole),
                whole.activities().isEmpty()
                        ? "activities"
                        : whole.rows().isEmpty() && whole.forMemory().isEmpty() ? "tools" : null,
                caller.may(MatrixPermissions.MANAGE),
                new CellWords());
    }

    @GetMapping("/matrix/report.pdf")
    ResponseEntity<byte[]> report(Asked asked) {
        var day = asked.day(LocalDate.now(clock));
        var grid = narrowed(matrix.on(day), asked);
        return printer.answer(
                new ReportSheet(grid, grid.tally(), ReportSheet.missing(grid), new CellWords()),
                "matrice-" + day + ".pdf");
    }

    private Grid narrowed(Grid whole, Asked asked) {
        var grid = whole;
        if (asked.circleNumber() != null) {
            grid = grid.ofCircle(new CircleId(asked.circleNumber()));
        }
        return asked.tool() == null || asked.tool().isBlank() ? grid : grid.ofTool(asked.tool());
    }

    private static @Nullable String toolName(Grid grid, Asked asked) {
        var tool = asked.tool();
        if (tool == null || tool.isBlank()) {
            return null;
        }
        return grid.rows().stream().map(row -> row.tool().name()).findFirst().orElseThrow(() -> new NotFound(tool));
    }

    private boolean isMine(Cell cell, Asked asked) {
        return !asked.isMine()
                || cell.state().isExpected()
                        && cell.holder() != null
                        && caller.account().filter(cell.holder()::isHeldBy).isPresent();
    }

    private static boolean isState(Cell cell, Asked asked) {
        var states = Asked.states(asked.state());
        return states == null || states.test(cell.state());
    }

    private static Map<String, String> circles(Grid whole) {
        var circles = new LinkedHashMap<String, String>();
        whole.circles().forEach((id, name) -> circles.put(Long.toString(id.value()), name));
        return circles;
    }
}
