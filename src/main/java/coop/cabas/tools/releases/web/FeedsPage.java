package coop.cabas.tools.releases.web;

import coop.cabas.shared.Message;
import coop.cabas.tools.Tool;
import coop.cabas.tools.releases.Feed;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the versions of a tool are told.
 *
 * @param fileProblem what is wrong with the file just handed in, null for nothing
 * @param unread why the address that somebody wanted read just now could not be, null for nothing
 */
public record FeedsPage(
        Tool tool,
        List<Feed> feeds,
        Form form,
        @Nullable Message fileProblem,
        @Nullable Message unread) implements Page {

    public String path() {
        return "/tools/" + tool.id().value();
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Feed.Kind.values()) {
            kinds.put(kind.name(), Text.t("tools.feed.kind." + kind));
        }
        return kinds;
    }

    @Override
    public int status() {
        return fileProblem == null ? form.status() : 422;
    }
}
