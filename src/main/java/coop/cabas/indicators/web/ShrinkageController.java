package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Losses;
import coop.cabas.indicators.figures.Losses.Reason;
import coop.cabas.indicators.figures.Losses.Total;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.indicators.figures.Step;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.chart.Chart;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What was thrown away, broken, used or found missing. */
@Controller
@Allow(IndicatorsPermissions.READ)
class ShrinkageController {

    private static final String PATH = Theme.SHRINKAGE.path();

    private final Scopes scopes;
    private final Losses losses;
    private final Coverage coverage;

    ShrinkageController(Scopes scopes, Losses losses, Coverage coverage) {
        this.scopes = scopes;
        this.losses = losses;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/shrinkage")
    Page page(PeriodForm form) {
        var scope = scopes.of(form);
        return new FiguresPage(
                t("indicators.theme.shrinkage"),
                Theme.SHRINKAGE,
                PATH,
                scope,
                List.of(),
                tiles(scope),
                List.of(chart(scope)),
                List.of(Section.of(t("indicators.section.reasons"), Indicator.KNOWN_SHRINKAGE, reasons(scope))
                        .on(coverage.of(Indicator.KNOWN_SHRINKAGE, scope.period()))));
    }

    private List<Tile> tiles(Scope scope) {
        var now = losses.of(scope.period());
        var before = scope.compared() == null ? null : losses.of(scope.compared());
        var covered = now.isKnown()
                ? Message.of(
                        "indicators.moves.covered",
                        now.coveredDays(),
                        scope.period().days())
                : Message.of("indicators.missing.MOVES", scope.period().days());
        return List.of(
                Tile.of(
                        Indicator.KNOWN_SHRINKAGE,
                        now.isKnown() ? now.loss() : null,
                        before != null && before.isKnown() ? before.loss() : null,
                        scope.at(MovesController.PATH, Map.of(MovesController.ONLY, MovesController.LOSSES)),
                        rate(now, scope, covered)),
                Tile.of(
                        Indicator.COUNT_DIFFERENCES,
                        now.isKnown() ? now.counted() : null,
                        before != null && before.isKnown() ? before.counted() : null,
                        scope.at(MovesController.PATH, Map.of("type", "INVENTORY")),
                        covered));
    }

    /** The rate where it can be told, and always on how many days when those are not all. */
    private static Message rate(Total now, Scope scope, Message covered) {
        var rate = now.rate();
        if (!now.isKnown() || rate == null) {
            return covered;
        }
        var days = scope.period().days();
        return now.coveredDays() == days
                ? Message.of("indicators.shrinkage.rate", Format.percent(rate))
                : Message.of("indicators.shrinkage.ratePartial", now.coveredDays(), days, Format.percent(rate));
    }

    private Chart chart(Scope scope) {
        var days = losses.days(scope.period());
        List<@Nullable BigDecimal> values =
                days.stream().<@Nullable BigDecimal>map(Losses.Day::loss).toList();
        var title = t("indicators.chart.shrinkage");
        return new Chart(
                "shrinkage",
                title,
                Chart.Kind.BAR,
                Chart.Unit.EURO,
                days.stream().map(day -> Words.slice(Step.DAY, day.day())).toList(),
                days.isEmpty() ? List.of() : List.of(new Chart.Series(title, values)));
    }

    private Table<Reason> reasons(Scope scope) {
        return Sheet.of(
                "indicators.reasons",
                PATH,
                scope,
                List.of(
                        Column.<Reason>text(
                                        "reason",
                                        "indicators.column.reason",
                                        one -> one.reason().isEmpty() ? t("indicators.none.reason") : one.reason())
                                .linking(one -> scope.at(
                                        MovesController.PATH, Map.of("type", one.type(), "reason", one.reason()))),
                        Column.<Reason>text(
                                "type", "indicators.column.type", one -> t("indicators.move." + one.type())),
                        Column.<Reason>badge(
                                "loss",
                                "indicators.column.state",
                                one -> one.loss()
                                        ? Badge.of(Badge.Tone.WARNING, "indicators.shrinkage.counts")
                                        : Badge.of(Badge.Tone.NEUTRAL, "indicators.shrinkage.not")),
                        Column.<Reason>count("moves", "indicators.column.moves", Reason::moves),
                        Column.<Reason>number("qty", "indicators.column.qty", Reason::qty),
                        Column.<Reason>money("value", "indicators.column.valueCost", one -> Ratio.cents(one.value()))),
                losses.reasons(scope.period()));
    }
}
