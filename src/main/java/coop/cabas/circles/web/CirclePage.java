package coop.cabas.circles.web;

import coop.cabas.circles.Accountability;
import coop.cabas.circles.Circle;
import coop.cabas.circles.CircleRole;
import coop.cabas.circles.Domain;
import coop.cabas.circles.Mandate;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;

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

    /**
     * A role with those who hold it.
     *
     * @param permissions what it grants on top of the circle
     */
    public record Seat(CircleRole role, List<Mandate> holders, Set<String> permissions, boolean vacant) {}

    public String path() {
        return "/circles/" + circle.id().value();
    }

    public long vacant() {
        return roles.stream().filter(Seat::vacant).count();
    }
}
