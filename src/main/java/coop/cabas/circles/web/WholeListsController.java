package coop.cabas.circles.web;

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
import java.time.LocalDate;
import java.util.Map;

@Controller
@RequestMapping("/circles")
@Allow(CirclesPermissions.READ)
class WholeListsController {

    private final SqlList<WholeLists.Held> holders;
    private final SqlList<WholeLists.Owed> owed;
    private final Clock clock;

    WholeListsController(JdbcClient jdbc, Clock clock) {
        this.holders = WholeLists.holders(jdbc);
        this.owed = WholeLists.accountabilities(jdbc);
        this.clock = clock;
    }

    @GetMapping("/holders")
    Page holders(ListQuery query) {
        return new WholeListPage(holders.page(query, parameters(query)), day(query), "/circles/holders");
    }

    @GetMapping("/accountabilities")
    Page accountabilities(ListQuery query) {
        return new WholeListPage(owed.page(query, parameters(query)), day(query), "/circles/accountabilities");
    }

    private OnDay day(ListQuery query) {
        return OnDay.of(query.filter("on"), LocalDate.now(clock));
    }

    private Map<String, Object> parameters(ListQuery query) {
        return Map.of("on", day(query).on());
    }
}
