package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Basis;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.Step;
import coop.cabas.indicators.figures.Stock;
import coop.cabas.indicators.figures.Stock.Part;
import coop.cabas.indicators.figures.Stock.State;
import coop.cabas.indicators.figures.StockOuts;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.chart.Chart;
import coop.cabas.ui.table.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What lies in the shop, and what is missing from it. */
@Controller
@Allow(IndicatorsPermissions.READ)
class StockFiguresController {

    private static final String PATH = Theme.STOCK.path();
    private static final int WORST = 15;

    private final Scopes scopes;
    private final Stock stock;
    private final StockOuts stockOuts;
    private final Coverage coverage;

    StockFiguresController(Scopes scopes, Stock stock, StockOuts stockOuts, Coverage coverage) {
        this.scopes = scopes;
        this.stock = stock;
        this.stockOuts = stockOuts;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/stock")
    Page page(PeriodForm form) {
        var scope = scopes.of(form);
        var state = stock.latest(scope.period().to()).orElse(null);
        var outs = coverage.of(Indicator.STOCK_OUTS, scope.period());
        var departments = state == null ? List.<Part>of() : stock.departments(state);
        return new FiguresPage(
                t("indicators.theme.stock"),
                Theme.STOCK,
                PATH,
                scope,
                List.of(),
                tiles(scope, state, outs),
                List.of(values(scope), outs(scope)),
                List.of(
                        Section.of(
                                t("indicators.section.stockParts"),
                                Indicator.STOCK_VALUE,
                                Sheet.of("indicators.stockParts", PATH, scope, columns(), departments)),
                        new Section(
                                t("indicators.section.stockOuts"),
                                Indicator.STOCK_OUTS,
                                List.of(new Section.Choice(
                                        t("indicators.stockOuts.all"), scope.at(StockListsController.OUTS), false)),
                                Sheet.of(
                                        "indicators.stockOuts",
                                        PATH,
                                        scope,
                                        StockListsController.outColumns(scope),
                                        stockOuts.worst(scope.period(), WORST)),
                                outs)));
    }

    private List<Tile> tiles(Scope scope, @Nullable State state, Basis outs) {
        var link = scope.at(StockListsController.LINES);
        var note = state == null
                ? Message.of("indicators.missing.STOCK", scope.period().to())
                : Message.of("indicators.stock.asOf", state.asOfDay());
        var before = scope.compared() == null
                ? null
                : stock.latest(scope.compared().to()).orElse(null);
        var tiles = new ArrayList<Tile>();
        tiles.add(Tile.of(
                Indicator.STOCK_VALUE,
                state == null ? null : state.valueCost(),
                before == null || before.equals(state) ? null : before.valueCost(),
                link,
                note));
        tiles.add(Tile.of(Indicator.STOCK_COVER, state == null ? null : stock.cover(state), null, link, note));
        tiles.add(Tile.of(
                Indicator.NEGATIVE_STOCK,
                state == null ? null : BigDecimal.valueOf(state.negative()),
                null,
                scope.at(StockListsController.LINES, java.util.Map.of("only", "negative")),
                note));
        tiles.add(StockOutTile.of(stockOuts, coverage, scope));
        tiles.add(Tile.of(
                Indicator.LOST_MARGIN,
                stockOuts.lostMargin(scope.period()),
                null,
                scope.at(StockListsController.OUTS),
                outs.unknown()));
        return tiles;
    }

    private Chart values(Scope scope) {
        var states = stock.states(scope.period());
        List<@Nullable BigDecimal> values =
                states.stream().<@Nullable BigDecimal>map(State::valueCost).toList();
        var title = t("indicators.chart.stock");
        return new Chart(
                "stock",
                title,
                Chart.Kind.BAR,
                Chart.Unit.EURO,
                states.stream().map(one -> Words.slice(Step.DAY, one.asOfDay())).toList(),
                states.isEmpty() ? List.of() : List.of(new Chart.Series(title, values)));
    }

    private Chart outs(Scope scope) {
        var days = stockOuts.days(scope.period());
        List<@Nullable BigDecimal> rates =
                days.stream().<@Nullable BigDecimal>map(StockOuts.Day::rate).toList();
        var title = t("indicators.chart.stockOuts");
        return new Chart(
                "outs",
                title,
                Chart.Kind.BAR,
                Chart.Unit.PERCENT,
                days.stream().map(day -> Words.slice(Step.DAY, day.day())).toList(),
                days.isEmpty() ? List.of() : List.of(new Chart.Series(title, rates)));
    }

    private static List<Column<Part>> columns() {
        return List.of(
                Column.<Part>text(
                        "name", "indicators.column.department", part -> Words.share(Axis.DEPARTMENT, part.name())),
                Column.<Part>count("articles", "indicators.column.articles", Part::articles),
                Column.<Part>count("negative", "indicators.column.negative", Part::negative),
                Column.<Part>money("value", "indicators.column.valueCost", part -> Ratio.cents(part.value())),
                Column.<Part>money("sale", "indicators.column.valueSale", part -> Ratio.cents(part.valueSale())));
    }
}
