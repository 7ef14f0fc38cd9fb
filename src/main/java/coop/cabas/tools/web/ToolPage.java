package coop.cabas.tools.web;

import coop.cabas.tools.Environment;
import coop.cabas.tools.Tool;
import coop.cabas.tools.ToolPanel.Panel;
import coop.cabas.tools.releases.Decisions.Review;
import coop.cabas.tools.releases.Feed;
import coop.cabas.tools.releases.Release;
import coop.cabas.tools.releases.Support;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Badge;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The card of a tool: all that is known of it.
 *
 * @param on past day as of which it is shown, null for now
 * @param owner role that answers for it, null for nobody
 * @param clients number → name of the circles it is kept for, none for all
 * @param support version → how far it is from the end of its support; only of those that a source speaks of
 * @param toDecide versions that nobody decided upon
 * @param review last review of its versions, null when there was none
 * @param broken feeds that could not be read
 * @param panels what other modules know
 * @param history what happened, the last first
 * @param mine what the viewer may do
 */
public record ToolPage(
        Tool tool,
        @Nullable LocalDate on,
        ToolWords.@Nullable Owner owner,
        Map<String, String> clients,
        List<String> processes,
        List<Link> links,
        List<Environment> environments,
        Map<String, Support> support,
        List<Release> toDecide,
        @Nullable Review review,
        List<Feed> broken,
        List<Panel> panels,
        List<ToolHistory.Event> history,
        May mine)
        implements Page {

    /** An address worth keeping with the tool. */
    public record Link(long id, String label, String url) {}

    /** @param circles whether circles may be looked at */
    public record May(boolean manage, boolean record, boolean circles) {}

    public String path() {
        return "/tools/" + tool.id().value();
    }

    public Badge state() {
        return ToolList.badge(tool.status());
    }

    /** Its kind and weight in one line. */
    public String line() {
        return Text.t(
                "tools.line",
                Text.t("tools.kind." + tool.kind()),
                Text.t("tools.criticality.of." + tool.criticality()));
    }

    public String delay(@Nullable Integer minutes) {
        return minutes == null ? Text.t("tools.undecided") : Text.t(Delay.words(minutes));
    }

    public String country(String code) {
        return Countries.name(code);
    }

    /** Whether the address can be opened by a click. */
    public boolean isLinked() {
        return tool.address().matches("https?://\\S+");
    }

    public @Nullable Support supportOf(Environment environment) {
        return environment.version() == null ? null : support.get(environment.version());
    }
}
