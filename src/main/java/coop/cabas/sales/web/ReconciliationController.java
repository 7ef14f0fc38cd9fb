package coop.cabas.sales.web;

import coop.cabas.sales.DayBalance;
import coop.cabas.sales.SalesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/sales/reconciliation")
@Allow(SalesPermissions.READ)
class ReconciliationController {

    private final ReconciliationPage.Query page;
    private final SqlList<DayBalance> days;

    ReconciliationController(ReconciliationPage.Query page, JdbcClient jdbc) {
        this.page = page;
        this.days = DayList.of(jdbc);
    }

    @GetMapping
    Page show(ListQuery query) {
        return page.of(days.page(query, DayList.parameters(query)), query);
    }
}
