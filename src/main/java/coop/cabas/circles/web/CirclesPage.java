package coop.cabas.circles.web;

import coop.cabas.circles.Mandate;
import coop.cabas.circles.Vacancy;
import coop.cabas.ui.Page;

import java.util.List;

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
        implements Page {}
