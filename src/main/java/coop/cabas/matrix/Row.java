package coop.cabas.matrix;

import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.Tool.Status;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A row of the matrix: a tool as it was on the day, and its cells, in the order of the activities.
 *
 * @param circles circles that it is kept for, none when for all of them
 */
public record Row(Subject tool, List<CircleId> circles, List<Cell> cells) {

    /**
     * The tool.
     *
     * @param owner role that answers for it, null for nobody yet
     * @param kept day since when something is owed on it
     */
    public record Subject(
            ToolId id,
            String code,
            String name,
            Kind kind,
            Status status,
            Criticality criticality,
            @Nullable CircleRoleId owner,
            LocalDate kept) {}

    /** The role that answers for the tool, as its cells tell; null when none does or nothing is expected of the tool. */
    public @Nullable Holder holder() {
        return cells.stream()
                .filter(cell -> cell.state().isExpected()
                        && (cell.said() == null || cell.said().role() == null))
                .map(Cell::holder)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** How its cells stand. */
    public Tally tally() {
        return Tally.of(cells);
    }
}
