package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.Stock;
import coop.cabas.indicators.figures.StockOuts;
import coop.cabas.indicators.web.Section.Choice;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Every article of the stock, and every article that was missing. */
@Controller
@Allow(IndicatorsPermissions.READ)
class StockListsController {

    static final String LINES = "/indicators/stock/articles";
    static final String OUTS = "/indicators/stock-outs";
    private static final String ONLY = "only";
    private static final String NEGATIVE = "negative";

    private final Scopes scopes;
    private final Stock stock;
    private final JdbcClient jdbc;
    private final Coverage coverage;

    StockListsController(Scopes scopes, Stock stock, JdbcClient jdbc, Coverage coverage) {
        this.scopes = scopes;
        this.stock = stock;
        this.jdbc = jdbc;
        this.coverage = coverage;
    }

    @GetMapping(LINES)
    Page lines(PeriodForm form, @RequestParam(required = false) @Nullable String only, ListQuery query) {
        var scope = scopes.of(form);
        var state = stock.latest(scope.period().to()).orElse(null);
        var list = lines(scope, only);
        var table = state == null
                ? Table.of("indicators.stockLines", lineColumns(scope), List.<Stock.Line>of())
                : list.page(query, Stock.params(state));
        var negative = NEGATIVE.equals(only);
        var choices = List.of(
                new Choice(t("indicators.stock.all"), scope.at(LINES), !negative),
                new Choice(t("indicators.stock.negative"), scope.at(LINES, Map.of(ONLY, NEGATIVE)), negative));
        return new FiguresPage(
                t("indicators.section.stockLines"),
                Theme.STOCK,
                LINES,
                negative ? Map.of(ONLY, NEGATIVE) : Map.of(),
                scope,
                state == null ? List.of() : List.of(Message.of("indicators.stock.asOf", state.asOfDay())),
                List.of(),
                List.of(),
                List.of(new Section(t("indicators.section.stockLines"), Indicator.STOCK_COVER, choices, table)));
    }

    @GetMapping(OUTS)
    Page outs(PeriodForm form, ListQuery query) {
        var scope = scopes.of(form);
        return new FiguresPage(
                t("indicators.section.stockOuts"),
                Theme.STOCK,
                OUTS,
                scope,
                List.of(),
                List.of(),
                List.of(),
                List.of(Section.of(
                                t("indicators.section.stockOuts"),
                                Indicator.LOST_MARGIN,
                                outs(scope).page(query, StockOuts.params(scope.period())))
                        .on(coverage.of(Indicator.LOST_MARGIN, scope.period()))));
    }

    private SqlList<Stock.Line> lines(Scope scope, @Nullable String only) {
        var sql = NEGATIVE.equals(only) ? "select * from (" + Stock.LINES + ") line where stock < 0" : Stock.LINES;
        var list = SqlList.of(
                jdbc, "indicators.stockLines", sql, new SimplePropertyRowMapper<>(Stock.Line.class), "ean", "text");
        lineColumns(scope).forEach(list::column);
        return list.searching("label || ' ' || ean || ' ' || department || ' ' || supplier")
                .orderedBy("value", "numeric", true)
                .build();
    }

    private static List<Column<Stock.Line>> lineColumns(Scope scope) {
        return List.of(
                Column.<Stock.Line>text("label", "indicators.column.article", Stock.Line::label)
                        .linking(line -> ArticleColumns.page(scope, line.ean()))
                        .sortedBy("label", "text"),
                Column.<Stock.Line>text("department", "indicators.column.department", Stock.Line::department)
                        .sortedBy("department", "text"),
                Column.<Stock.Line>text("supplier", "indicators.column.supplier", Stock.Line::supplier)
                        .sortedBy("supplier", "text"),
                Column.<Stock.Line>number("stock", "indicators.column.stock", Stock.Line::stock)
                        .sortedBy("stock", "numeric"),
                Column.<Stock.Line>money("value", "indicators.column.valueCost", line -> Ratio.cents(line.value()))
                        .sortedBy("value", "numeric"),
                Column.<Stock.Line>number("perDay", "indicators.column.soldADay", line -> oneDecimal(line.perDay()))
                        .sortedBy("coalesce(per_day, 0)", "numeric"),
                Column.<Stock.Line>number("cover", "indicators.column.cover", line -> oneDecimal(line.cover()))
                        .sortedBy("coalesce(cover, 999999)", "numeric"));
    }

    private SqlList<StockOuts.Line> outs(Scope scope) {
        var list = SqlList.of(
                jdbc,
                "indicators.stockOuts",
                StockOuts.LINES,
                new SimplePropertyRowMapper<>(StockOuts.Line.class),
                "ean",
                "text");
        outColumns(scope).forEach(list::column);
        return list.searching("label || ' ' || ean || ' ' || department || ' ' || supplier")
                .orderedBy("coalesce(lost_margin, 0)", "numeric", true)
                .build();
    }

    static List<Column<StockOuts.Line>> outColumns(Scope scope) {
        return List.of(
                Column.<StockOuts.Line>text("label", "indicators.column.article", StockOuts.Line::label)
                        .linking(line -> ArticleColumns.page(scope, line.ean()))
                        .sortedBy("label", "text"),
                Column.<StockOuts.Line>text("department", "indicators.column.department", StockOuts.Line::department)
                        .sortedBy("department", "text"),
                Column.<StockOuts.Line>text("supplier", "indicators.column.supplier", StockOuts.Line::supplier)
                        .sortedBy("supplier", "text"),
                Column.<StockOuts.Line>count("days", "indicators.column.daysOut", StockOuts.Line::days)
                        .sortedBy("days", "bigint"),
                Column.<StockOuts.Line>count("known", "indicators.column.daysKnown", StockOuts.Line::knownDays),
                Column.<StockOuts.Line>money(
                                "lost", "indicators.column.lostMargin", line -> Ratio.cents(line.lostMargin()))
                        .sortedBy("coalesce(lost_margin, 0)", "numeric"));
    }

    private static @Nullable BigDecimal oneDecimal(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(1, RoundingMode.HALF_UP);
    }
}
