package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Step;
import coop.cabas.indicators.figures.Visits;
import coop.cabas.indicators.figures.Visits.Slice;
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
import java.util.function.ToLongFunction;

/** Who came to the door, over time. */
@Controller
@Allow(IndicatorsPermissions.READ)
class VisitsFiguresController {

    private static final String PATH = Theme.VISITS.path();

    /** Where days are set against tickets. */
    private static final String DAYS = "/door";

    private final Scopes scopes;
    private final Visits visits;
    private final Coverage coverage;

    VisitsFiguresController(Scopes scopes, Visits visits, Coverage coverage) {
        this.scopes = scopes;
        this.visits = visits;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/visits")
    Page page(PeriodForm form) {
        var scope = scopes.ofToday(form);
        var step = scope.period().step();
        var slices = visits.of(scope.period(), step);
        return new FiguresPage(
                t("indicators.theme.visits"),
                Theme.VISITS,
                PATH,
                scope,
                List.of(),
                tiles(scope),
                List.of(entered(slices, step)),
                List.of(Section.of(t("indicators.section.visits"), Indicator.VISITS, table(scope, slices, step))
                        .on(coverage.of(Indicator.VISITS, scope.period()))));
    }

    private List<Tile> tiles(Scope scope) {
        var now = visits.total(scope.period());
        var compared = scope.compared();
        var before = compared == null ? null : visits.total(compared);
        return List.of(
                tile(Indicator.VISITS, now, before, Slice::entered),
                tile(Indicator.VISITS_REFUSED, now, before, Slice::refused),
                tile(Indicator.VISITS_LET_IN, now, before, Slice::letIn));
    }

    private static Tile tile(Indicator indicator, Slice now, @Nullable Slice before, ToLongFunction<Slice> count) {
        return Tile.of(
                indicator,
                BigDecimal.valueOf(count.applyAsLong(now)),
                before == null ? null : BigDecimal.valueOf(count.applyAsLong(before)),
                DAYS,
                null);
    }

    private static Chart entered(List<Slice> slices, Step step) {
        var name = t("indicators.def.visits.name");
        List<@Nullable BigDecimal> entered = slices.stream()
                .<@Nullable BigDecimal>map(one -> BigDecimal.valueOf(one.entered()))
                .toList();
        return new Chart(
                "visits",
                name,
                Chart.Kind.BAR,
                Chart.Unit.COUNT,
                slices.stream().map(one -> Words.slice(step, one.start())).toList(),
                slices.isEmpty() ? List.of() : List.of(new Chart.Series(name, entered)));
    }

    private static Table<Slice> table(Scope scope, List<Slice> slices, Step step) {
        return Sheet.of(
                "indicators.visits",
                PATH,
                scope,
                List.of(
                        Column.<Slice>text("period", "indicators.column.period", one -> Words.slice(step, one.start())),
                        Column.<Slice>count("entered", "indicators.def.visits.name", Slice::entered),
                        Column.<Slice>count("refused", "indicators.def.visitsRefused.name", Slice::refused),
                        Column.<Slice>count("letIn", "indicators.def.visitsLetIn.name", Slice::letIn),
                        Column.<Slice>count("offline", "indicators.column.offline", Slice::offline)),
                slices);
    }
}
