package coop.cabas.sales.web;

import coop.cabas.sales.SalesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** What a day is made of: its sale lines, its receipts, its moves. */
@Controller
@RequestMapping("/sales/days/{day}")
@Allow(SalesPermissions.READ)
class DayController {

    private final DayPage.Query page;
    private final Map<String, SqlList<?>> lists;

    DayController(DayPage.Query page, JdbcClient jdbc) {
        this.page = page;
        this.lists = Map.of(
                DayPage.LINES, DayLists.lines(jdbc),
                DayPage.TICKETS, DayLists.tickets(jdbc),
                DayPage.MOVES, DayLists.moves(jdbc));
    }

    @GetMapping
    Page show(@PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, ListQuery query) {
        var shown = shown(query);
        return page.of(day, shown, list(shown).page(query, Map.of("day", day)));
    }

    private SqlList<?> list(String shown) {
        return Objects.requireNonNull(lists.get(shown));
    }

    private String shown(ListQuery query) {
        var asked = query.filter("show");
        return asked != null && lists.containsKey(asked) ? asked : DayPage.LINES;
    }
}
