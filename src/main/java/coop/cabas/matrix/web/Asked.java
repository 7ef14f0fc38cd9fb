package coop.cabas.matrix.web;

import coop.cabas.matrix.Cell;
import coop.cabas.matrix.CellState;
import coop.cabas.shared.LongId;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What somebody wants to see of the matrix, as the address says it. What makes no sense is left out.
 *
 * @param view {@code mine} for one's own part
 * @param circle number of a client circle
 * @param tool code of a tool
 * @param state {@code overdue}, {@code never}, {@code soon}, {@code missing} for overdue and never, or {@code nobody} for
 *     what nobody answers for
 * @param on a past day
 */
public record Asked(
        @Nullable String view,
        @Nullable String circle,
        @Nullable String tool,
        @Nullable String state,
        @Nullable String on) {

    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** What may be asked of a state, as the address says it. */
    static final Map<String, Predicate<Cell>> STATES = states();

    public boolean isMine() {
        return "mine".equals(view);
    }

    /** Whether cells are wanted as a list rather than in their rows and columns. */
    boolean isList() {
        return isMine() || states(state) != null || isOfOneTool();
    }

    /** Whether one tool alone is wanted, with all its activities. */
    public boolean isOfOneTool() {
        return tool != null && !tool.isBlank();
    }

    /** Whether it helps to count how cells stand: not in a list of those that all stand alike. */
    public boolean isCounted() {
        return states(state) == null;
    }

    /** Whether all cells of these rows are wanted, however they stand and whoever owes them. */
    public boolean isEveryCell() {
        return !isMine() && states(state) == null;
    }

    static @Nullable Predicate<Cell> states(@Nullable String state) {
        return state == null ? null : STATES.get(state);
    }

    /** The day as of which to look: today when none, or none that makes sense, is asked. */
    LocalDate day(LocalDate today) {
        var asked = asked();
        return asked == null || asked.isAfter(today) || asked.isBefore(EARLIEST) ? today : asked;
    }

    /** Whether a day was asked that cannot be shown. */
    boolean isDayWrong(LocalDate today) {
        return on != null && !on.isBlank() && !day(today).equals(asked());
    }

    private @Nullable LocalDate asked() {
        try {
            return on == null || on.isBlank() ? null : LocalDate.parse(on);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    @Nullable
    Long circleNumber() {
        return circle != null && circle.matches("\\d{1,18}") ? Long.valueOf(circle) : null;
    }

    /** Whether this circle was asked for. */
    public boolean isOf(LongId id) {
        return Long.toString(id.value()).equals(circle);
    }

    /** Address of the same at another state. */
    public String withState(@Nullable String other) {
        return new Asked(null, circle, tool, other, on).address("/matrix");
    }

    /** Address of what is shown, narrowed to a state. */
    public String narrowedTo(String other) {
        return new Asked(view, circle, tool, other, on).address("/matrix");
    }

    /** Address of all tools. */
    public String whole() {
        return new Asked(null, circle, null, null, on).address("/matrix");
    }

    /** Address of one's own part. */
    public String mine() {
        return new Asked("mine", circle, tool, null, on).address("/matrix");
    }

    /** Address of the same today. */
    public String today() {
        return new Asked(view, circle, tool, state, null).address("/matrix");
    }

    /** Address of the same as a sheet for the meeting. */
    public String sheet() {
        return new Asked(null, circle, null, null, on).address("/matrix/report.pdf");
    }

    /** Address of a cell as of the same day. */
    public String cell(String path) {
        return on == null ? path : new Asked(null, null, null, null, on).address(path);
    }

    private String address(String path) {
        var parts = new LinkedHashMap<String, @Nullable String>();
        parts.put("view", view);
        parts.put("circle", circle);
        parts.put("tool", tool);
        parts.put("state", state);
        parts.put("on", on);
        var address = new StringBuilder(path);
        parts.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    private static Map<String, Predicate<Cell>> states() {
        var states = new LinkedHashMap<String, Predicate<Cell>>();
        states.put("missing", cell -> cell.state().isMissing());
        states.put("overdue", cell -> cell.state() == CellState.OVERDUE);
        states.put("never", cell -> cell.state() == CellState.NEVER);
        states.put("soon", cell -> cell.state() == CellState.DUE_SOON);
        states.put("nobody", Cell::isUnheld);
        return states;
    }
}
