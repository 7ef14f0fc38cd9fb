package coop.cabas.circles.web;

import coop.cabas.circles.CircleId;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.Structure;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

@Controller
@RequestMapping("/circles/{id}/history")
@Allow(CirclesPermissions.READ)
class CircleHistoryController {

    private final Structure structure;
    private final SqlList<HistoryList.Row> list;
    private final Clock clock;

    CircleHistoryController(Structure structure, JdbcClient jdbc, Clock clock) {
        this.structure = structure;
        this.list = HistoryList.of(jdbc);
        this.clock = clock;
    }

    @GetMapping
    Page history(@PathVariable CircleId id, ListQuery query) {
        return new HistoryPage(structure.circle(id, LocalDate.now(clock)), list.page(query, parameters(id)));
    }

    private Map<String, Object> parameters(CircleId id) {
        return Map.of("circle", id.value(), "on", LocalDate.now(clock));
    }
}
