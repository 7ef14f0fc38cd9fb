package coop.cabas.sales.web;

import coop.cabas.sales.DayBalance;
import coop.cabas.sales.SalesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.TableExport;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/sales/reconciliation")
@Allow(SalesPermissions.READ)
class ReconciliationController {

    private final ReconciliationPage.Query page;
    private final TableExport export;
    private final SqlList<DayBalance> days;

    ReconciliationController(ReconciliationPage.Query page, TableExport export, JdbcClient jdbc) {
        this.page = page;
        this.export = export;
        this.days = DayList.of(jdbc);
    }

    @GetMapping
    Page show(ListQuery query) {
        return page.of(days.page(query, DayList.parameters(query)), query);
    }

    @GetMapping(params = "export")
    void export(ListQuery query, @RequestParam("export") String format, HttpServletResponse response) {
        export.write(days, query, DayList.parameters(query), format, response);
    }
}
