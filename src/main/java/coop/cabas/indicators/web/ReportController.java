package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Activity;
import coop.cabas.indicators.figures.Articles;
import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Losses;
import coop.cabas.indicators.figures.Shares;
import coop.cabas.indicators.figures.StockOuts;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One A4 for the meeting. */
@Controller
@Allow(IndicatorsPermissions.READ)
class ReportController {

    private static final int LINES = 7;
    private static final int DEPARTMENTS = 9;

    private final Scopes scopes;
    private final Activity activity;
    private final Shares shares;
    private final Articles articles;
    private final StockOuts stockOuts;
    private final Losses losses;
    private final Coverage coverage;

    ReportController(
            Scopes scopes,
            Activity activity,
            Shares shares,
            Articles articles,
            StockOuts stockOuts,
            Losses losses,
            Coverage coverage) {
        this.scopes = scopes;
        this.activity = activity;
        this.shares = shares;
        this.articles = articles;
        this.stockOuts = stockOuts;
        this.losses = losses;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/report")
    Page page(PeriodForm form) {
        var scope = scopes.of(form);
        var period = scope.period();
        var compared = scope.compared();
        var step = period.step();
        var now = activity.of(period);
        var before = compared == null ? null : activity.of(compared);
        var tiles = new ArrayList<>(Stream.of(
                        Indicator.TURNOVER_INCL,
                        Indicator.TURNOVER_EXCL,
                        Indicator.TICKETS,
                        Indicator.AVERAGE_TICKET,
                        Indicator.MARGIN,
                        Indicator.MARKUP_RATE,
                        Indicator.GOODS_TURNOVER_INCL)
                .map(indicator -> Tile.of(indicator, now, before, scope.at(Theme.SALES.path())))
                .toList());
        tiles.add(StockOutTile.of(stockOuts, coverage, scope));
        return new ReportPage(
                scope,
                tiles,
                Charts.along(
                        "turnover",
                        t("indicators.chart.turnover." + step.name()),
                        Indicator.TURNOVER_INCL,
                        step,
                        scope,
                        activity.by(step, period),
                        compared == null ? List.of() : activity.by(step, compared)),
                shares.by(Axis.DEPARTMENT, period, compared).stream()
                        .limit(DEPARTMENTS)
                        .toList(),
                articles.top(period, LINES),
                stockOuts.worst(period, LINES),
                losses.reasons(period).stream()
                        .filter(Losses.Reason::loss)
                        .limit(LINES)
                        .toList(),
                coverage.of(Indicator.SHARES, period),
                coverage.of(Indicator.STOCK_OUTS, period),
                coverage.of(Indicator.KNOWN_SHRINKAGE, period));
    }
}
