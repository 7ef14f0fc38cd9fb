package coop.cabas.tools.releases.web;

import coop.cabas.shared.Allow;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.tools.releases.Watch;
import coop.cabas.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.HashMap;
import java.util.Map;

/** What waits for a decision, over all tools. */
@Controller
@Allow(ToolsPermissions.READ)
class WatchController {

    private final Watch watch;
    private final JdbcClient jdbc;

    WatchController(Watch watch, JdbcClient jdbc) {
        this.watch = watch;
        this.jdbc = jdbc;
    }

    @GetMapping("/tools/versions")
    Page watch() {
        return new WatchPage(watch.toDecide(), names(), watch.due());
    }

    private Map<ToolId, String> names() {
        var names = new HashMap<ToolId, String>();
        jdbc.sql("select id, name from tools.tool")
                .query((row, n) -> names.put(new ToolId(row.getLong("id")), row.getString("name")))
                .list();
        return names;
    }
}
