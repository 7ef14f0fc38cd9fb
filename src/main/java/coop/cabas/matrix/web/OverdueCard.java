package coop.cabas.matrix.web;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.matrix.Matrix;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reminds whoever holds a role of what is overdue in their part. Nothing is computed for those who hold none. */
@Component
class OverdueCard implements HomeCard {

    private final Matrix matrix;
    private final Caller caller;
    private final Clock clock;

    OverdueCard(Matrix matrix, Caller caller, Clock clock) {
        this.matrix = matrix;
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
        return caller.account().filter(matrix::isHolder).map(this::told).orElse(List.of());
    }

    private List<Told> told(AccountId me) {
        var overdue = matrix.on(LocalDate.now(clock)).owedBy(me).stream()
                .filter(cell -> cell.state() == CellState.OVERDUE)
                .sorted(Comparator.comparing((Cell cell) -> Objects.requireNonNull(cell.since())))
                .toList();
        if (overdue.isEmpty()) {
            return List.of();
        }
        var oldest = overdue.getFirst();
        return List.of(new Task(
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
}
