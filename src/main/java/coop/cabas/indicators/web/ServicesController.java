package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Services;
import coop.cabas.indicators.figures.Services.Slice;
import coop.cabas.indicators.figures.Step;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.chart.Chart;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.math.BigDecimal;
import java.util.List;

/** How well shifts were manned, over time. */
@Controller
@Allow(IndicatorsPermissions.READ)
class ServicesController {

    private static final String PATH = Theme.SERVICES.path();

    /** Where the same figures are told by job, weekday and month. */
    private static final String MORE = "/shifts/statistics";

    private final Scopes scopes;
    private final Services services;
    private final Coverage coverage;

    ServicesController(Scopes scopes, Services services, Coverage coverage) {
        this.scopes = scopes;
        this.services = services;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/services")
    Page page(PeriodForm form) {
        var scope = scopes.ofToday(form);
        var step = scope.period().step();
        var slices = services.of(scope.period(), step);
        return new FiguresPage(
                t("indicators.theme.services"),
                Theme.SERVICES,
                PATH,
                scope,
                List.of(),
                tiles(scope),
                List.of(filled(slices, step)),
                List.of(Section.of(t("indicators.section.services"), Indicator.SHIFT_FILL, table(scope, slices, step))
                        .on(coverage.of(Indicator.SHIFT_FILL, scope.period()))));
    }

    private List<Tile> tiles(Scope scope) {
        var now = services.total(scope.period());
        var compared = scope.compared();
        var before = compared == null ? null : services.total(compared);
        var link = MORE + "?from=" + scope.period().from() + "&until="
                + scope.period().to();
        return List.of(
                Tile.of(Indicator.SHIFT_FILL, now.fill(), before == null ? null : before.fill(), link, null),
                tile(Indicator.SERVICES_DONE, now.done(), before == null ? null : before.done(), link),
                tile(Indicator.ABSENCES, now.absences(), before == null ? null : before.absences(), link));
    }

    private static Tile tile(Indicator indicator, long now, @Nullable Long before, String link) {
        return Tile.of(
                indicator, BigDecimal.valueOf(now), before == null ? null : BigDecimal.valueOf(before), link, null);
    }

    private static Chart filled(List<Slice> slices, Step step) {
        List<@Nullable BigDecimal> fill =
                slices.stream().<@Nullable BigDecimal>map(Slice::fill).toList();
        return new Chart(
                "services",
                t("indicators.def.shiftFill.name"),
                Chart.Kind.LINE,
                Chart.Unit.PERCENT,
                slices.stream().map(one -> Words.slice(step, one.start())).toList(),
                slices.isEmpty() ? List.of() : List.of(new Chart.Series(t("indicators.def.shiftFill.name"), fill)));
    }

    private static Table<Slice> table(Scope scope, List<Slice> slices, Step step) {
        return Sheet.of(
                "indicators.services",
                PATH,
                scope,
                List.of(
                        Column.<Slice>text("period", "indicators.column.period", one -> Words.slice(step, one.start())),
                        Column.<Slice>count("places", "indicators.column.places", Slice::places),
                        Column.<Slice>count("taken", "indicators.column.taken", Slice::taken),
                        Column.<Slice>percent("fill", "indicators.def.shiftFill.name", Slice::fill),
                        Column.<Slice>count("done", "indicators.def.servicesDone.name", Slice::done),
                        Column.<Slice>count("absences", "indicators.def.absences.name", Slice::absences)),
                slices);
    }
}
