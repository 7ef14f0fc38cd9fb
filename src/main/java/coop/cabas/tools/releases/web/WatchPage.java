package coop.cabas.tools.releases.web;

import coop.cabas.tools.ToolId;
import coop.cabas.tools.releases.Release;
import coop.cabas.tools.releases.Verdict;
import coop.cabas.tools.releases.Watch.Due;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Badge;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What waits for a decision.
 *
 * @param names of the tools
 */
public record WatchPage(Map<ToolId, List<Release>> toDecide, Map<ToolId, String> names, List<Due> due) implements Page {

    public String name(ToolId tool) {
        return Objects.requireNonNullElse(names.get(tool), "");
    }

    public Badge badge(Verdict verdict) {
        return ReleaseWords.badge(verdict);
    }
}
