package coop.cabas.circles.web;

import coop.cabas.circles.Mandate;
import coop.cabas.circles.Vacancy;
import coop.cabas.ui.Page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tree of the circles.
 *
 * @param search word looked for, empty for none
 * @param hits where it was found
 * @param vacant roles that nobody holds, today only
 * @param ending mandates that end soon, today only
 */
public record CirclesPage(
        List<Branch> tree,
        String search,
        List<Hit> hits,
        List<Vacancy> vacant,
        List<Mandate> ending,
        OnDay day,
        boolean mayFound)
        implements Page {

    /** Vacant roles, those of a circle together. */
    public Collection<List<Vacancy>> vacantByCircle() {
        return vacant.stream()
                .collect(Collectors.groupingBy(Vacancy::circle, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    public String names(List<Vacancy> vacancies) {
        return vacancies.stream().map(Vacancy::roleName).collect(Collectors.joining(", "));
    }
}
