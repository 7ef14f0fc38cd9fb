package coop.cabas.matrix.web;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.matrix.Grid;
import coop.cabas.matrix.Matrix;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.matrix.Scores;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** How much of what is expected is kept, and to whoever holds a role what is overdue in their part. */
@Component
class MatrixCard implements HomeCard {

    private final Matrix matrix;
    private final Scores scores;
    private final Caller caller;
    private final Clock clock;

    MatrixCard(Matrix matrix, Scores scores, Caller caller, Clock clock) {
        this.matrix = matrix;
        this.scores = scores;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return MatrixPermissions.READ;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Told> told() {
        var grid = matrix.on(LocalDate.now(clock));
        var told = new ArrayList<Told>();
        if (caller.may(MatrixPermissions.MANAGE) && grid.isUnheld()) {
            told.add(new Task(
                    "user-plus",
                    Message.of("matrix.unheld.all.title"),
                    Message.of("matrix.unheld.all.why"),
                    "/circles#vacant",
                    Message.of("matrix.unheld.all.action")));
        }
        caller.account().ifPresent(me -> overdue(grid, me, told));
        score(grid, told);
        return told;
    }

    private static void overdue(Grid grid, AccountId me, List<Told> told) {
        var overdue = grid.owedBy(me).stream()
                .filter(cell -> cell.state() == CellState.OVERDUE)
                .sorted(Comparator.comparing((Cell cell) -> Objects.requireNonNull(cell.since())))
                .toList();
        if (overdue.isEmpty()) {
            return;
        }
        var oldest = overdue.getFirst();
        told.add(new Task(
                "checklist",
                Message.of("matrix.card.title", overdue.size()),
                Message.of(
                        "matrix.card.why",
                        oldest.activity().name(),
                        oldest.tool().name(),
                        Objects.requireNonNull(oldest.since())),
                "/matrix?view=mine&state=overdue",
                Message.of("matrix.card.action")));
    }

    private void score(Grid grid, List<Told> told) {
        var tally = grid.tally();
        if (tally.expected() == 0) {
            return;
        }
        var before = ScoreBefore.of(tally, scores.aMonthBefore(grid.on()));
        told.add(new Figure(
                Message.of("matrix.card.score"),
                Format.percent(tally.score()),
                before == null ? null : before.trend(),
                before == null ? null : before.words(),
                "/matrix"));
    }
}
