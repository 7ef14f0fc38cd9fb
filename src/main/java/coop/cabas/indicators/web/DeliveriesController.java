package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Deliveries;
import coop.cabas.indicators.figures.Deliveries.Paper;
import coop.cabas.indicators.figures.Deliveries.Supplier;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Losses;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.chart.Chart.Unit;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;
import java.util.Map;

/** What suppliers brought, and what they did not. */
@Controller
@Allow(IndicatorsPermissions.READ)
class DeliveriesController {

    private static final String PATH = Theme.DELIVERIES.path();

    private final Scopes scopes;
    private final Deliveries deliveries;
    private final Losses losses;
    private final Coverage coverage;

    DeliveriesController(Scopes scopes, Deliveries deliveries, Losses losses, Coverage coverage) {
        this.scopes = scopes;
        this.deliveries = deliveries;
        this.losses = losses;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/deliveries")
    Page page(PeriodForm form) {
        var scope = scopes.of(form);
        var suppliers = deliveries.suppliers(scope.period());
        return new FiguresPage(
                t("indicators.theme.deliveries"),
                Theme.DELIVERIES,
                PATH,
                scope,
                List.of(),
                tiles(scope),
                List.of(Charts.rank(
                        "suppliers",
                        t("indicators.chart.received"),
                        Unit.EURO,
                        suppliers,
                        one -> Words.share(Axis.SUPPLIER, one.supplier()),
                        Supplier::received)),
                List.of(
                        Section.of(
                                        t("indicators.section.suppliers"),
                                        Indicator.SERVICE_RATE,
                                        suppliers(scope, suppliers))
                                .on(coverage.of(Indicator.SERVICE_RATE, scope.period())),
                        Section.of(t("indicators.section.papers"), Indicator.PAPERS, papers(scope))));
    }

    private List<Tile> tiles(Scope scope) {
        var covered = losses.of(scope.period()).coveredDays();
        var known = covered > 0;
        var note = known
                ? Message.of("indicators.moves.covered", covered, scope.period().days())
                : Message.of("indicators.missing.MOVES", scope.period().days());
        var now = deliveries.total(scope.period());
        var compared = scope.compared();
        var before = compared == null || losses.of(compared).coveredDays() == 0 ? null : deliveries.total(compared);
        var link = scope.at(MovesController.PATH, Map.of("type", "DELIVERY"));
        return List.of(
                Tile.of(
                        Indicator.RECEIVED,
                        known ? now.received() : null,
                        before == null ? null : before.received(),
                        link,
                        note),
                Tile.of(
                        Indicator.SERVICE_RATE,
                        known ? now.serviceRate() : null,
                        before == null ? null : before.serviceRate(),
                        scope.at(MovesController.PATH, Map.of("type", "SHORTAGE")),
                        known
                                ? Message.of("indicators.deliveries.count", now.deliveries(), now.missingLines())
                                : note));
    }

    private static Table<Supplier> suppliers(Scope scope, List<Supplier> suppliers) {
        return Sheet.of(
                "indicators.suppliers",
                PATH,
                scope,
                List.of(
                        Column.<Supplier>text(
                                        "supplier",
                                        "indicators.column.supplier",
                                        one -> Words.share(Axis.SUPPLIER, one.supplier()))
                                .linking(one -> scope.at(MovesController.PATH, Map.of("supplier", one.supplier()))),
                        Column.<Supplier>count("deliveries", "indicators.column.deliveries", Supplier::deliveries),
                        Column.<Supplier>count("lines", "indicators.column.lines", Supplier::lines),
                        Column.<Supplier>money(
                                "received", "indicators.column.received", one -> Ratio.cents(one.received())),
                        Column.<Supplier>count(
                                "missingLines", "indicators.column.missingLines", Supplier::missingLines),
                        Column.<Supplier>money(
                                "missing", "indicators.column.missing", one -> Ratio.cents(one.missing())),
                        Column.<Supplier>percent("service", "indicators.column.service", Supplier::serviceRate)),
                suppliers);
    }

    private Table<Paper> papers(Scope scope) {
        return Sheet.of(
                "indicators.papers",
                PATH,
                scope,
                List.of(
                        Column.<Paper>text("number", "indicators.column.number", Paper::number),
                        Column.<Paper>text(
                                "kind", "indicators.column.type", one -> t("indicators.paper." + one.kind())),
                        Column.<Paper>count("lines", "indicators.column.lines", Paper::lines),
                        Column.<Paper>number("ordered", "indicators.column.ordered", Paper::qtyOrdered),
                        Column.<Paper>number("delivered", "indicators.column.delivered", Paper::qtyDelivered),
                        Column.<Paper>percent("service", "indicators.column.service", Paper::serviceRate),
                        Column.<Paper>money("amount", "indicators.column.amountHt", one -> Ratio.cents(one.amount()))),
                deliveries.papers());
    }
}
