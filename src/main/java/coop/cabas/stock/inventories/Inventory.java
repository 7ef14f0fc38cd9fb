package coop.cabas.stock.inventories;

import coop.cabas.articles.DepartmentId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A counting of the shop or of a part of it.
 *
 * @param whole all of the shop
 * @param emptied nothing was left of what nobody counted: so it was posted
 * @param ended when it was posted or given up; null while it is open
 */
public record Inventory(
        InventoryId id,
        String name,
        boolean whole,
        State state,
        boolean emptied,
        Instant opened,
        String openedBy,
        @Nullable Instant ended,
        @Nullable String endedBy,
        List<Part> parts) {

    /** How far it is. */
    public enum State {
        OPEN,
        POSTED,
        CANCELLED
    }

    /**
     * How far one department is.
     *
     * @param closed the department was ended meanwhile; what lies there is counted all the same
     * @param expected articles that are sold there, or should be there
     * @param counted how many of them were
     */
    public record Part(DepartmentId department, String name, boolean closed, int expected, int counted) {}

    /** Whether it is still counted. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    public int expected() {
        return parts.stream().mapToInt(Part::expected).sum();
    }

    public int counted() {
        return parts.stream().mapToInt(Part::counted).sum();
    }
}
