package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Activity;
import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Payments;
import coop.cabas.indicators.figures.Payments.Means;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.Shares;
import coop.cabas.indicators.figures.Shares.Share;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Turnover by day, week, month or year; the two turnovers; VAT; how it was paid. */
@Controller
@Allow(IndicatorsPermissions.READ)
class SalesController {

    private static final String PATH = Theme.SALES.path();

    private final Scopes scopes;
    private final Activity activity;
    private final Shares shares;
    private final Payments payments;
    private final Coverage coverage;

    SalesController(Scopes scopes, Activity activity, Shares shares, Payments payments, Coverage coverage) {
        this.scopes = scopes;
        this.activity = activity;
        this.shares = shares;
        this.payments = payments;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/sales")
    Page page(PeriodForm form, @RequestParam(name = "step", required = false) @Nullable String asked) {
        var scope = scopes.of(form);
        var period = scope.period();
        var compared = scope.compared();
        var step = ActivityTables.step(asked, period);
        var now = activity.of(period);
        var before = compared == null ? null : activity.of(compared);
        var slices = activity.by(step, period);
        var tiles = Stream.of(
                        Indicator.TURNOVER_INCL,
                        Indicator.TURNOVER_EXCL,
                        Indicator.GOODS_TURNOVER_INCL,
                        Indicator.TURNOVER_PER_DAY)
                .map(indicator -> Tile.of(indicator, now, before, scope.at(PATH) + "#activity"))
                .toList();
        var chart = Charts.along(
                "turnover",
                t("indicators.chart.turnover." + step.name()),
                Indicator.TURNOVER_INCL,
                step,
                scope,
                slices,
                compared == null ? List.of() : activity.by(step, compared));
        return new FiguresPage(
                t("indicators.theme.sales"),
                Theme.SALES,
                PATH,
                scope,
                List.of(),
                tiles,
                List.of(chart),
                List.of(
                        ActivityTables.section(
                                t("indicators.section.activity"),
                                Indicator.TURNOVER_INCL,
                                PATH,
                                scope,
                                step,
                                slices,
                                Indicator.TURNOVER_INCL,
                                Indicator.TURNOVER_EXCL,
                                Indicator.MARGIN,
                                Indicator.TICKETS,
                                Indicator.AVERAGE_TICKET),
                        TwoTurnovers.section(PATH, scope, now),
                        Section.of(t("indicators.section.vat"), Indicator.VAT, vat(scope))
                                .on(coverage.of(Indicator.VAT, period)),
                        Section.of(t("indicators.section.payments"), Indicator.PAYMENTS, payments(scope))
                                .on(coverage.of(Indicator.PAYMENTS, period))));
    }

    private Table<Share> vat(Scope scope) {
        return Sheet.of(
                "indicators.vat",
                PATH,
                scope,
                List.of(
                        Column.<Share>text(
                                        "rate", "indicators.column.rate", share -> Words.share(Axis.VAT, share.name()))
                                .linking(share -> ShareController.address(scope, Axis.VAT, share.name())),
                        Column.<Share>money("ttc", "indicators.column.ttc", Share::ttc),
                        Column.<Share>money("ht", "indicators.column.ht", share -> Ratio.cents(share.ht())),
                        Column.<Share>money(
                                "vat",
                                "indicators.column.vat",
                                share -> Ratio.cents(share.ttc().subtract(share.ht())))),
                shares.by(Axis.VAT, scope.period(), null));
    }

    private Table<Means> payments(Scope scope) {
        return Sheet.of(
                "indicators.payments",
                PATH,
                scope,
                List.of(
                        Column.<Means>text("means", "indicators.column.means", means -> Words.means(means.means()))
                                .linking(means -> scope.at("/indicators/payments", Map.of("means", means.means()))),
                        Column.<Means>count("payments", "indicators.column.payments", Means::payments),
                        Column.<Means>money("amount", "indicators.column.amount", Means::amount),
                        Column.<Means>percent("share", "indicators.column.share", Means::share)),
                payments.of(scope.period()));
    }
}
