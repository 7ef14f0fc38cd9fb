package coop.cabas.tools.web;

import coop.cabas.shared.Allow;
import coop.cabas.tools.ToolsPermissions;
import coop.cabas.ui.Page;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.HashMap;
import java.util.Map;

@Controller
@RequestMapping("/tools")
@Allow(ToolsPermissions.READ)
class ToolsController {

    private final ToolWords words;
    private final Viewer viewer;
    private final SqlList<ToolList.Row> list;
    private final SqlList<ToolList.Row> whole;

    ToolsController(ToolWords words, Viewer viewer, JdbcClient jdbc) {
        this.words = words;
        this.viewer = viewer;
        this.list = ToolList.forPage(jdbc);
        this.whole = ToolList.forExport(jdbc);
    }

    @GetMapping
    Page list(ListQuery query) {
        return new ToolsPage(
                list.page(query, parameters(query)),
                whole.unread(query, parameters(query)),
                query,
                words.clientCircles(),
                viewer.may(ToolsPermissions.MANAGE));
    }

    private static Map<String, @Nullable Object> parameters(ListQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("status", query.filter("status"));
        parameters.put("kind", query.filter("kind"));
        var circle = query.filter("circle");
        parameters.put("circle", circle != null && circle.matches("\\d{1,18}") ? Long.valueOf(circle) : null);
        return parameters;
    }
}
