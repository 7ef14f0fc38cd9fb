package coop.cabas.matrix.web;

import coop.cabas.access.Caller;
import coop.cabas.circles.CircleId;
import coop.cabas.matrix.Beginning;
import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.matrix.Grid;
import coop.cabas.matrix.Matrix;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.matrix.Scores;
import coop.cabas.matrix.Tally;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.print.Printer;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final List<Beginning> beginnings;
    private final Clock clock;

    MatrixController(
            Matrix matrix,
            Scores scores,
            Caller caller,
            Printer printer,
            ObjectProvider<Beginning> beginnings,
            Clock clock) {
        this.matrix = matrix;
        this.scores = scores;
        this.caller = caller;
        this.printer = printer;
        this.beginnings = beginnings.stream().toList();
        this.clock = clock;
    }

    @GetMapping("/matrix")
    Page page(Asked asked, ListQuery query) {
        var today = LocalDate.now(clock);
        var day = asked.day(today);
        var whole = matrix.on(day);
        var grid = narrowed(whole, asked);
        Predicate<Cell> wanted = cell -> (cell.state() != CellState.NOT_EXPECTED || asked.isOfOneTool())
                && isMine(cell, asked)
                && isState(cell, asked);
        boolean past = day.isBefore(today);
        var tool = toolName(grid, asked);
        var lines = CellTable.lines(grid, wanted);
        Table<?> list = asked.isList() ? CellTable.of(CellTable.urgentFirst(lines), asked, query) : null;
        return new MatrixPage(
                asked,
                past,
                asked.isDayWrong(today),
                grid.withoutSilent(),
                grid.silent(),
                asked.isMine()
                        ? Tally.of(lines.stream().map(CellTable.Line::cell).toList())
                        : grid.tally(),
                grid == whole && !asked.isMine() ? ScoreBefore.of(whole.tally(), scores.aMonthBefore(day)) : null,
                list,
                list == null ? CellTable.of(lines, asked, query) : list,
                circles(whole),
                tool,
                asked.isList() || grid != whole ? null : ScoreChart.of(scores.monthly(day), whole),
                empty(whole, past),
                caller.may(MatrixPermissions.MANAGE),
                beginnings.stream()
                        .filter(beginning -> caller.may(beginning.permission()))
                        .toList(),
                new CellWords());
    }

    @GetMapping("/matrix/report.pdf")
    ResponseEntity<byte[]> report(Asked asked) {
        var day = asked.day(LocalDate.now(clock));
        var whole = matrix.on(day);
        var grid = narrowed(whole, asked);
        return printer.answer(
                new ReportSheet(
                        grid.withoutSilent(),
                        grid.silent(),
                        grid.tally(),
                        grid == whole ? ScoreBefore.of(whole.tally(), scores.aMonthBefore(day)) : null,
                        day.isBefore(LocalDate.now(clock)),
                        new CellWords()),
                "matrice-" + day + ".pdf");
    }

    /** What is missing before there can be a matrix. */
    private static @Nullable String empty(Grid whole, boolean past) {
        if (!whole.activities().isEmpty()
                && !(whole.rows().isEmpty() && whole.forMemory().isEmpty())) {
            return null;
        }
        return past ? "past" : whole.activities().isEmpty() ? "activities" : "tools";
    }

    private Grid narrowed(Grid whole, Asked asked) {
        var grid = whole;
        if (asked.circleNumber() != null) {
            grid = grid.ofCircle(new CircleId(asked.circleNumber()));
        }
        return asked.tool() == null || !asked.isOfOneTool() ? grid : grid.ofTool(asked.tool());
    }

    private static @Nullable String toolName(Grid grid, Asked asked) {
        var tool = asked.tool();
        if (tool == null || !asked.isOfOneTool()) {
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
        return states == null || states.test(cell);
    }

    private static Map<String, String> circles(Grid whole) {
        var circles = new LinkedHashMap<String, String>();
        whole.circles().forEach((id, name) -> circles.put(Long.toString(id.value()), name));
        return circles;
    }
}
