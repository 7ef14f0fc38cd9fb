package coop.cabas.matrix.web;

import coop.cabas.matrix.Matrix;
import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.shared.Message;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.ToolPanel;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** The row of the matrix on the tool's own page. */
@Component
class MatrixPanel implements ToolPanel {

    private final Matrix matrix;
    private final Clock clock;

    MatrixPanel(Matrix matrix, Clock clock) {
        this.matrix = matrix;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return MatrixPermissions.READ;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Panel> of(ToolId tool, String code) {
        var lines = matrix.on(LocalDate.now(clock))
                .ofTool(code)
                .cells()
                .filter(cell -> cell.state().isExpected())
                .sorted(Comparator.comparing(cell -> cell.state().isKept()))
                .map(cell -> new Line(
                        Message.of("matrix.panel.activity", cell.activity().name()), States.told(cell), cell.path()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(Message.of("matrix.panel.title"), "/matrix?tool=" + code, lines));
    }
}
