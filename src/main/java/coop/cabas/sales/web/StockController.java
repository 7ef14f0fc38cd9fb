package coop.cabas.sales.web;

import coop.cabas.sales.SalesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The stock of each article from one snapshot to the next. */
@Controller
@RequestMapping("/sales/stock")
@Allow(SalesPermissions.READ)
class StockController {

    private final JdbcClient jdbc;
    private final SqlList<Line> list;

    StockController(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.list = list(jdbc);
    }

    @GetMapping
    Page show(@RequestParam String from, @RequestParam String to, ListQuery query) {
        var window = jdbc.sql("select from_day, to_day from sales.stock_window where from_moment = ? and to_moment = ?")
                .params(from, to)
                .query(new SimplePropertyRowMapper<>(Window.class))
                .optional()
                .orElseThrow(() -> new NotFound(from + " " + to));
        return new StockPage(
                from, to, window.fromDay(), window.toDay(), all(query), list.page(query, parameters(from, to, query)));
    }

    private static boolean all(ListQuery query) {
        return query.filter("all") != null;
    }

    private static Map<String, Object> parameters(String from, String to, ListQuery query) {
        return Map.of("from", from, "to", to, "all", all(query));
    }

    private static SqlList<Line> list(JdbcClient jdbc) {
        return SqlList.of(jdbc, "sales.stock", """
                        select * from sales.stock_equation(:from, :to)
                        where :all or abs(difference) >= 0.0005
                        """, new SimplePropertyRowMapper<>(Line.class), "ean", "text")
                .column(Column.<Line>text("ean", "sales.ean", Line::ean).sortedBy("ean", "text"))
                .column(Column.<Line>text("label", "sales.label", Line::label).sortedBy("coalesce(label, '')", "text"))
                .column(Column.number("before", "sales.stock.before", Line::stockBefore))
                .column(Column.number("sold", "sales.stock.sold", Line::sold))
                .column(Column.number("moved", "sales.stock.moved", Line::moved))
                .column(Column.number("expected", "sales.stock.expected", Line::expected))
                .column(Column.number("after", "sales.stock.after", Line::stockAfter))
                .column(Column.<Line>number("difference", "sales.difference", Line::difference)
                        .sortedBy("coalesce(difference, 0)", "numeric"))
                .column(Column.number("late", "sales.stock.late", Line::keyedLate))
                .orderedBy("abs(coalesce(difference, 0))", "numeric", true)
                .searching("ean || ' ' || coalesce(label, '')")
                .build();
    }

    record Window(LocalDate fromDay, LocalDate toDay) {}

    record Line(
            String ean,
            @Nullable String label,
            @Nullable BigDecimal stockBefore,
            BigDecimal sold,
            BigDecimal moved,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal stockAfter,
            @Nullable BigDecimal difference,
            BigDecimal keyedLate) {}
}
