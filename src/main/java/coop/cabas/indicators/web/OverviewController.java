package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Activity;
import coop.cabas.indicators.figures.Articles;
import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Figures;
import coop.cabas.indicators.figures.Hours;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Payments;
import coop.cabas.indicators.figures.Shares;
import coop.cabas.indicators.figures.Stock;
import coop.cabas.indicators.figures.StockOuts;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.chart.Chart.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.ArrayList;
import java.util.List;

/** The activity at a glance. */
@Controller
@Allow(IndicatorsPermissions.READ)
class OverviewController {

    private static final int TOP = 10;

    private final Scopes scopes;
    private final Activity activity;
    private final Shares shares;
    private final Payments payments;
    private final Hours hours;
    private final Articles articles;
    private final Stock stock;
    private final StockOuts stockOuts;
    private final Coverage coverage;

    OverviewController(
            Scopes scopes,
            Activity activity,
            Shares shares,
            Payments payments,
            Hours hours,
            Articles articles,
            Stock stock,
            StockOuts stockOuts,
            Coverage coverage) {
        this.scopes = scopes;
        this.activity = activity;
        this.shares = shares;
        this.payments = payments;
        this.hours = hours;
        this.articles = articles;
        this.stock = stock;
        this.stockOuts = stockOuts;
        this.coverage = coverage;
    }

    @GetMapping("/indicators")
    Page page(PeriodForm form) {
        var scope = scopes.of(form);
        var path = Theme.OVERVIEW.path();
        var period = scope.period();
        var step = period.step();
        var compared = scope.compared();
        var now = activity.of(period);
        var departments = shares.by(Axis.DEPARTMENT, period, compared);
        var charts = List.of(
                Charts.along(
                        "turnover",
                        t("indicators.chart.turnover." + step.name()),
                        Indicator.TURNOVER_INCL,
                        step,
                        scope,
                        activity.by(step, period),
                        compared == null ? List.of() : activity.by(step, compared)),
                Charts.heat(t("indicators.chart.heat"), hours.of(period)),
                Charts.shares(t("indicators.chart.departments"), Axis.DEPARTMENT, departments),
                Charts.rank(
                        "payments",
                        t("indicators.chart.payments"),
                        Unit.EURO,
                        payments.of(period),
                        means -> Words.means(means.means()),
                        Payments.Means::amount));
        var top = Sheet.of("indicators.top", path, scope, ArticleColumns.sold(scope, false), articles.top(period, TOP));
        return new FiguresPage(
                t("indicators.overview.title"),
                Theme.OVERVIEW,
                path,
                scope,
                List.of(),
                tiles(scope, now),
                charts,
                List.of(
                        Section.of(t("indicators.section.top"), Indicator.TOP_ARTICLES, top)
                                .on(coverage.of(Indicator.TOP_ARTICLES, period)),
                        TwoTurnovers.section(path, scope, now)));
    }

    private List<Tile> tiles(Scope scope, Figures now) {
        var before = scope.compared() == null ? null : activity.of(scope.compared());
        var tiles = new ArrayList<Tile>();
        for (var indicator : List.of(
                Indicator.TURNOVER_INCL,
                Indicator.TURNOVER_EXCL,
                Indicator.TICKETS,
                Indicator.AVERAGE_TICKET,
                Indicator.MARGIN,
                Indicator.MARKUP_RATE)) {
            tiles.add(
                    Tile.of(indicator, now, before, scope.at(themeOf(indicator).path())));
        }
        var state = stock.latest(scope.period().to()).orElse(null);
        tiles.add(Tile.of(
                Indicator.STOCK_VALUE,
                state == null ? null : state.valueCost(),
                null,
                scope.at(Theme.STOCK.path()),
                state == null
                        ? Message.of("indicators.missing.STOCK", scope.period().to())
                        : Message.of("indicators.stock.asOf", state.asOfDay())));
        tiles.add(StockOutTile.of(stockOuts, coverage, scope));
        return tiles;
    }

    private static Theme themeOf(Indicator indicator) {
        return switch (indicator) {
            case TICKETS, AVERAGE_TICKET -> Theme.TICKETS;
            case MARGIN, MARKUP_RATE -> Theme.MARGINS;
            default -> Theme.SALES;
        };
    }
}
