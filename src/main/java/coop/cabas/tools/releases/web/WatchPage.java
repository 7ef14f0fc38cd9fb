package coop.cabas.tools.releases.web;

import coop.cabas.shared.Message;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.releases.Release;
import coop.cabas.tools.releases.Verdict;
import coop.cabas.tools.releases.Watch.Due;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What waits for a decision.
 *
 * @param names of the tools
 * @param managing whether the viewer may hand in a file
 * @param fileProblem what is wrong with the file just handed in, null for nothing
 */
public record WatchPage(
        Map<ToolId, List<Release>> toDecide,
        Map<ToolId, String> names,
        List<Due> due,
        boolean managing,
        @Nullable Message fileProblem)
        implements Page {

    @Override
    public int status() {
        return fileProblem == null ? 200 : 422;
    }

    public String name(ToolId tool) {
        return Objects.requireNonNullElse(names.get(tool), "");
    }

    public Badge badge(Verdict verdict) {
        return ReleaseWords.badge(verdict);
    }
}
