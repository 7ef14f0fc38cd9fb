package coop.cabas.tools.releases.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.tools.releases.Releases;
import coop.cabas.tools.releases.Watch;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** What waits for a decision, over all tools. */
@Controller
@Allow(ToolsPermissions.READ)
class WatchController {

    /** More than the document may have, so that the facade finds it too large without all of it being read. */
    private static final int ENOUGH = 16 << 20;

    private final Watch watch;
    private final Releases releases;
    private final Viewer viewer;
    private final JdbcClient jdbc;

    WatchController(Watch watch, Releases releases, Viewer viewer, JdbcClient jdbc) {
        this.watch = watch;
        this.releases = releases;
        this.viewer = viewer;
        this.jdbc = jdbc;
    }

    @GetMapping("/tools/versions")
    Page watch() {
        return page(null);
    }

    /** The versions of every tool at once, for a server without Internet. */
    @PostMapping("/tools/versions/files")
    @Allow(ToolsPermissions.MANAGE)
    Page handIn(@RequestParam(required = false) @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return page(Message.of("tools.file.missing"));
        }
        try (var content = file.getInputStream()) {
            var taken = releases.handInAll(content.readNBytes(ENOUGH));
            return Redirect.to("/tools/versions").saying("tools.full.read.said", taken.tools(), taken.added());
        } catch (Refused refused) {
            return page(refused.reason());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Page page(@Nullable Message fileProblem) {
        return new WatchPage(watch.toDecide(), names(), watch.due(), viewer.may(ToolsPermissions.MANAGE), fileProblem);
    }

    private Map<ToolId, String> names() {
        var names = new HashMap<ToolId, String>();
        jdbc.sql("select id, name from tools.tool")
                .query((row, n) -> names.put(new ToolId(row.getLong("id")), row.getString("name")))
                .list();
        return names;
    }
}
