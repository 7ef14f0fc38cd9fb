package coop.cabas.circles.web;

import coop.cabas.circles.Circle;
import coop.cabas.circles.CircleRole;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Set;

/**
 * Somebody is to be given a role.
 *
 * @param search beginning of a name
 * @param people those who may be chosen
 * @param permissions what comes with the role
 * @param mayGive whether the viewer holds all of that; else the form would only be refused
 */
public record AppointmentPage(
        Circle circle,
        CircleRole role,
        String search,
        List<Candidates.Person> people,
        Set<String> permissions,
        boolean mayGive,
        Form form)
        implements Page {

    public String path() {
        return "/circles/%d/roles/%d/mandates"
                .formatted(circle.id().value(), role.id().value());
    }

    /** Whether there may be more than are shown. */
    public boolean isCut() {
        return people.size() >= Candidates.MOST;
    }

    @Override
    public int status() {
        return form.status();
    }
}
