package coop.cabas.circles.web;

import coop.cabas.circles.Accountability;
import coop.cabas.circles.Circle;
import coop.cabas.circles.CircleRole;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.circles.Domain;
import coop.cabas.circles.Mandate;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * One circle on a day.
 *
 * @param above circles that it belongs to, the general one first
 * @param coming mandates that begin later
 * @param permissions what it grants to all who belong to it
 * @param history its latest changes
 * @param mayRun whether the viewer may change it now
 * @param mayRunAll whether the viewer may change every circle
 */
public record CirclePage(
        Circle circle,
        List<Circle> above,
        List<Circle> below,
        List<Domain> domains,
        List<Seat> roles,
        List<Mandate> coming,
        List<Accountability> accountabilities,
        Set<String> permissions,
        Table<?> history,
        OnDay day,
        boolean mayRun,
        boolean mayRunAll)
        implements Page {

    private static final int SHOWN = 6;

    /**
     * A role with those who hold it.
     *
     * @param permissions what it grants on top of the circle
     * @param vacant whether nobody holds it whose account is open
     * @param mayFill whether the viewer may say now who holds it
     */
    public record Seat(
            CircleRole role, List<Mandate> holders, Set<String> permissions, boolean vacant, boolean mayFill) {}

    public String path() {
        return "/circles/" + circle.id().value();
    }

    /** The role to be filled first; what the viewer is asked to do. Null when there is none that they may fill. */
    public @Nullable Seat toFill() {
        return roles.stream()
                .filter(seat -> seat.vacant() && seat.mayFill())
                .findFirst()
                .orElse(null);
    }

    public boolean mayFill(CircleRoleId role) {
        return roles.stream()
                .anyMatch(seat -> seat.mayFill() && seat.role().id().equals(role));
    }

    /** What is owed, as much as a page shows at once. */
    public List<Accountability> owedFirst() {
        return accountabilities.size() <= SHOWN + 1 ? accountabilities : accountabilities.subList(0, SHOWN);
    }

    /** The rest of what is owed, that a touch opens. */
    public List<Accountability> owedThen() {
        return accountabilities.subList(owedFirst().size(), accountabilities.size());
    }

    /** How many permissions come with the circle and its roles. */
    public int granted() {
        return permissions.size()
                + roles.stream().mapToInt(seat -> seat.permissions().size()).sum();
    }
}
