package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CirclesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;

/** The register of all decisions. */
@Controller
@RequestMapping("/decisions")
@Allow(CirclesPermissions.READ)
class RegisterController {

    private final Clock clock;
    private final SqlList<DecisionList.Row> list;

    RegisterController(Clock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.list = DecisionList.ofAll(jdbc);
    }

    @GetMapping
    Page list(ListQuery query) {
        return new DecisionsPage(
                null, list.page(query, DecisionList.parameters(null, query, clock)), query.filter("state"), false);
    }
}
