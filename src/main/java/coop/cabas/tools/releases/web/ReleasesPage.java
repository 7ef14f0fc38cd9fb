package coop.cabas.tools.releases.web;

import coop.cabas.tools.Tool;
import coop.cabas.tools.releases.Cycle;
import coop.cabas.tools.releases.Decisions.Review;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The versions of a tool that exist.
 *
 * @param show what the list is narrowed to, null for all
 * @param cycles lines of versions with their support
 * @param review last review, null when there was none
 */
public record ReleasesPage(
        Tool tool,
        Table<?> releases,
        @Nullable String show,
        Table<Cycle> cycles,
        @Nullable Review review,
        boolean recording,
        boolean managing)
        implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return releases;
    }

    public String path() {
        return "/tools/" + tool.id().value();
    }

    public List<String> shows() {
        return List.of("new", "final", "decided");
    }
}
