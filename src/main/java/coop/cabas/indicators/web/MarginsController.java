package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Activity;
import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Prices;
import coop.cabas.indicators.figures.Shares;
import coop.cabas.indicators.figures.Shares.Share;
import coop.cabas.indicators.web.Section.Choice;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.chart.Chart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What sales leave once goods are paid, and the prices that are not as decided. */
@Controller
@Allow(IndicatorsPermissions.READ)
class MarginsController {

    private static final String PATH = Theme.MARGINS.path();
    private static final int SHOWN = 20;

    private final Scopes scopes;
    private final Activity activity;
    private final Shares shares;
    private final Prices prices;
    private final Coverage coverage;

    MarginsController(Scopes scopes, Activity activity, Shares shares, Prices prices, Coverage coverage) {
        this.scopes = scopes;
        this.activity = activity;
        this.shares = shares;
        this.prices = prices;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/margins")
    Page page(PeriodForm form, @RequestParam(name = "step", required = false) @Nullable String asked) {
        var scope = scopes.of(form);
        var period = scope.period();
        var compared = scope.compared();
        var step = ActivityTables.step(asked, period);
        var slices = activity.by(step, period);
        return new FiguresPage(
                t("indicators.theme.margins"),
                Theme.MARGINS,
                PATH,
                scope,
                List.of(),
                tiles(scope),
                List.of(
                        Charts.along(
                                "margin",
                                t("indicators.chart.margin." + step.name()),
                                Indicator.MARGIN,
                                step,
                                scope,
                                slices,
                                compared == null ? List.of() : activity.by(step, compared)),
                        rates(shares.by(Axis.DEPARTMENT, period, null))),
                List.of(
                        ActivityTables.section(
                                t("indicators.section.activity"),
                                Indicator.MARGIN,
                                PATH,
                                scope,
                                step,
                                slices,
                                Indicator.TURNOVER_EXCL,
                                Indicator.COST,
                                Indicator.MARGIN,
                                Indicator.MARKUP_RATE,
                                Indicator.COEFFICIENT),
                        new Section(
                                t("indicators.section.anomalies"),
                                Indicator.PRICE_ANOMALIES,
                                List.of(
                                        new Choice(t("indicators.price.all"), scope.at(PricesController.PATH), false),
                                        new Choice(t("indicators.rules.title"), RulesController.PATH, false)),
                                Sheet.of(
                                        PricesController.ANOMALIES,
                                        PATH,
                                        scope,
                                        PriceColumns.anomalies(scope),
                                        prices.anomalies(SHOWN)),
                                coverage.ofPrices()),
                        Section.of(
                                        t("indicators.section.underCost"),
                                        Indicator.UNDER_COST,
                                        Sheet.of(
                                                "indicators.underCost",
                                                PATH,
                                                scope,
                                                PriceColumns.underCost(scope),
                                                prices.underCost(period, SHOWN)))
                                .on(coverage.of(Indicator.UNDER_COST, period))));
    }

    private List<Tile> tiles(Scope scope) {
        var now = activity.of(scope.period());
        var before = scope.compared() == null ? null : activity.of(scope.compared());
        var tiles = new ArrayList<>(
                Stream.of(Indicator.MARGIN, Indicator.MARKUP_RATE, Indicator.MARGIN_RATE, Indicator.COEFFICIENT)
                        .map(indicator -> Tile.of(indicator, now, before, scope.at(PATH) + "#activity"))
                        .toList());
        var total = prices.total();
        tiles.add(Tile.of(
                Indicator.PRICE_ANOMALIES,
                total.figure(),
                null,
                scope.at(PricesController.PATH),
                total.articles() == 0
                        ? Message.of("indicators.missing.ARTICLES")
                        : Message.of("indicators.price.judged", total.priced(), total.articles())));
        return tiles;
    }

    /** Margin rates of the departments that sold anything, largest turnover first. */
    private static Chart rates(List<Share> departments) {
        var sold = departments.stream()
                .filter(share -> share.markupRate() != null
                        && share.ht().signum() > 0
                        && share.margin().compareTo(share.ht()) < 0)
                .limit(10)
                .toList();
        List<@Nullable BigDecimal> values = sold.stream()
                .<@Nullable BigDecimal>map(share -> Objects.requireNonNull(share.markupRate()))
                .toList();
        var title = t("indicators.chart.rates");
        return new Chart(
                "rates",
                title,
                Chart.Kind.RANK,
                Chart.Unit.PERCENT,
                sold.stream()
                        .map(share -> Words.share(Axis.DEPARTMENT, share.name()))
                        .toList(),
                sold.isEmpty() ? List.of() : List.of(new Chart.Series(title, values)));
    }
}
