package coop.cabas.tools.releases.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.Tools;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.tools.releases.Feed;
import coop.cabas.tools.releases.FeedId;
import coop.cabas.tools.releases.Feeds;
import coop.cabas.tools.releases.Releases;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Where the versions of a tool are told: feeds, and files for a server without Internet. */
@Controller
@RequestMapping("/tools/{id}/feeds")
@Allow(ToolsPermissions.MANAGE)
class FeedsController {

    /** More than any document may have, so that the facade finds it too large without all of it being read. */
    private static final int ENOUGH = 8 << 20;

    private final Tools tools;
    private final Feeds feeds;
    private final Releases releases;

    FeedsController(Tools tools, Feeds feeds, Releases releases) {
        this.tools = tools;
        this.feeds = feeds;
        this.releases = releases;
    }

    record Input(
            @NotNull(message = "{ui.form.required}") Feed.Kind kind,
            @NotBlank(message = "{ui.form.required}") String url) {}

    @GetMapping
    Page list(@PathVariable ToolId id) {
        return page(id, Form.empty(), null);
    }

    @PostMapping
    Page add(@PathVariable ToolId id, @Valid Input input, BindingResult binding) {
        tools.find(id);
        if (binding.hasErrors()) {
            return page(id, Form.of(binding), null);
        }
        try {
            feeds.add(id, input.kind(), input.url().strip());
        } catch (Refused refused) {
            return page(id, Form.refused("url", refused.reason()), null);
        }
        return back(id).saying("tools.feed.added.said");
    }

    @PostMapping("/{feed}/removal")
    Page remove(@PathVariable ToolId id, @PathVariable FeedId feed) {
        tools.find(id);
        feeds.remove(id, feed);
        return back(id).saying("tools.feed.removed.said");
    }

    @PostMapping("/{feed}/reading")
    Page read(@PathVariable ToolId id, @PathVariable FeedId feed) {
        var tool = tools.find(id);
        var read = feeds.readNow(id, feed);
        return read.problem() == null
                ? back(id).saying("tools.feed.read.said", read.added())
                : new FeedsPage(tool, feeds.of(id), Form.empty(), null, read.problem());
    }

    @PostMapping("/files")
    Page handIn(@PathVariable ToolId id, @RequestParam(required = false) @Nullable MultipartFile file) {
        tools.find(id);
        if (file == null || file.isEmpty()) {
            return page(id, Form.empty(), Message.of("tools.file.missing"));
        }
        try (var content = file.getInputStream()) {
            var taken = releases.handIn(id, content.readNBytes(ENOUGH));
            return Redirect.to("/tools/" + id.value() + "/releases")
                    .saying("tools.file.read.said", taken.added(), taken.cycles());
        } catch (Refused refused) {
            return page(id, Form.empty(), refused.reason());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Page page(ToolId id, Form form, @Nullable Message fileProblem) {
        return new FeedsPage(tools.find(id), feeds.of(id), form, fileProblem, null);
    }

    private static Redirect back(ToolId id) {
        return Redirect.to("/tools/" + id.value() + "/feeds");
    }
}
