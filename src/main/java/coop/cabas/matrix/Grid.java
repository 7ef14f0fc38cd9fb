package coop.cabas.matrix;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The matrix as it stood on a day.
 *
 * @param activities its columns
 * @param rows the tools on which something is owed, by name
 * @param forMemory tools used by the coop but not managed by its computing circle, by name; nothing is owed on them
 * @param circles names of the circles that tools are kept for, by name
 */
public record Grid(
        LocalDate on, List<Activity> activities, List<Row> rows, List<Row> forMemory, Map<CircleId, String> circles) {

    /**
     * Tools of one client circle.
     *
     * @param circle null for tools that are kept for all
     * @param name empty for all
     */
    public record Group(@Nullable CircleId circle, String name, List<Row> rows) {}

    /** Activities that stand next to each other under one heading. */
    public record Theme(String name, List<Activity> activities) {}

    /** Rows by client circle, those for all circles first; a tool of several circles stands under each. */
    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                null, "", rows.stream().filter(row -> row.circles().isEmpty()).toList()));
        circles.forEach((circle, name) -> groups.add(new Group(
                circle,
                name,
                rows.stream().filter(row -> row.circles().contains(circle)).toList())));
        groups.removeIf(group -> group.rows().isEmpty());
        return groups;
    }

    public List<Theme> themes() {
        var themes = new ArrayList<Theme>();
        for (var activity : activities) {
            if (themes.isEmpty() || !themes.getLast().name().equals(activity.theme())) {
                themes.add(new Theme(activity.theme(), new ArrayList<>()));
            }
            themes.getLast().activities().add(activity);
        }
        return themes;
    }

    public Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    /** How many cells are owed by nobody: their role is vacant, or none was chosen. */
    public int unheld() {
        return (int) cells().filter(Cell::isUnheld).count();
    }

    /** Whether something is expected and nobody owes any of it, as when a coop begins. */
    public boolean isUnheld() {
        int unheld = unheld();
        return unheld > 0 && unheld == tally().expected();
    }

    public Tally tally() {
        return Tally.of(cells().toList());
    }

    /**
     * @param tool its code
     * @param activity its code
     * @return empty when there was no such tool or activity on the day
     */
    public Optional<Cell> cell(String tool, String activity) {
        return rows.stream()
                .filter(row -> row.tool().code().equals(tool))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.activity().code().equals(activity))
                .findFirst();
    }

    /** What somebody owes: the cells whose role they held. */
    public List<Cell> owedBy(AccountId account) {
        return cells().filter(cell -> cell.state().isExpected()
                        && cell.holder() != null
                        && cell.holder().isHeldBy(account))
                .toList();
    }

    /** The same matrix with the tools of one circle only, those for all left out. */
    public Grid ofCircle(CircleId circle) {
        return with(rows.stream().filter(row -> row.circles().contains(circle)).toList());
    }

    /** The same matrix with one tool only. */
    public Grid ofTool(String code) {
        return with(rows.stream().filter(row -> row.tool().code().equals(code)).toList());
    }

    /** Activities that nothing is expected of, nor was said about, on any of its tools. */
    public List<Activity> silent() {
        return activities.stream()
                .filter(activity -> !isSpokenOf(activities.indexOf(activity)))
                .toList();
    }

    /** The same matrix without these. */
    public Grid withoutSilent() {
        var places = IntStream.range(0, activities.size())
                .filter(this::isSpokenOf)
                .boxed()
                .toList();
        return new Grid(
                on,
                places.stream().map(activities::get).toList(),
                rows.stream()
                        .map(row -> new Row(
                                row.tool(),
                                row.circles(),
                                places.stream().map(row.cells()::get).toList()))
                        .toList(),
                forMemory,
                circles);
    }

    private boolean isSpokenOf(int place) {
        return rows.stream().anyMatch(row -> row.cells().get(place).state() != CellState.NOT_EXPECTED);
    }

    private Grid with(List<Row> fewer) {
        return new Grid(on, activities, fewer, List.of(), circles);
    }
}
