package coop.cabas.members.groups.web;

import coop.cabas.members.groups.Power;
import coop.cabas.ui.Page;

import java.util.Set;

/** What managers of groups may do. */
public record PowersPage(Set<Power> powers) implements Page {

    public Power[] all() {
        return Power.values();
    }
}
