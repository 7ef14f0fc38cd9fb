package coop.cabas.home.web;

import coop.cabas.shared.Allow;
import coop.cabas.ui.HomeCard;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Page;

import java.time.LocalDate;
import java.util.List;

/**
 * The first page of somebody signed in.
 *
 * @param tasks what waits for them
 * @param figures how things are going
 * @param usual where they may go
 */
public record HomePage(
        String name, LocalDate today, List<HomeCard.Task> tasks, List<HomeCard.Figure> figures, List<MenuEntry> usual)
        implements Page {

    /** Whether some role opens something to them: what is open to everybody apart. */
    public boolean hasRole() {
        return usual.stream().anyMatch(entry -> !entry.permission().equals(Allow.SIGNED_IN));
    }
}
