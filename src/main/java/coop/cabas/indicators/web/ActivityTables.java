package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Activity.Slice;
import coop.cabas.indicators.figures.Figures;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Period;
import coop.cabas.indicators.figures.Step;
import coop.cabas.indicators.web.Section.Choice;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Lists of days, weeks, months or years, each line opening what it is made of. */
final class ActivityTables {

    static final String STEP = "step";

    private ActivityTables() {}

    /** The step asked for, or the one that suits the period. */
    static Step step(@Nullable String word, Period period) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(period.step());
    }

    static Section section(
            String title,
            Indicator indicator,
            String path,
            Scope scope,
            Step step,
            List<Slice> slices,
            Indicator... shown) {
        var columns = new ArrayList<Column<Slice>>();
        columns.add(Column.<Slice>text("start", "indicators.column.when", slice -> Words.slice(step, slice.start()))
                .linking(slice -> opening(path, scope, step, slice.start())));
        for (var one : shown) {
            columns.add(column(one));
        }
        var choices = Arrays.stream(Step.values())
                .map(other -> new Choice(
                        Text.t("indicators.step." + other.name()),
                        scope.at(path, Map.of(STEP, other.name().toLowerCase(java.util.Locale.ROOT))),
                        other == step))
                .toList();
        var narrowed = Map.of(STEP, step.name().toLowerCase(java.util.Locale.ROOT));
        Table<Slice> table = Sheet.of("indicators.activity", path, scope, narrowed, columns, slices);
        return new Section(title, indicator, choices, table);
    }

    private static Column<Slice> column(Indicator indicator) {
        var label = "indicators.def." + indicator.key() + ".name";
        return switch (indicator.unit()) {
            case EURO -> Column.money(indicator.key(), label, slice -> value(slice.figures(), indicator, 2));
            case PERCENT ->
                Column.percent(indicator.key(), label, slice -> slice.figures().get(indicator));
            case COUNT, NUMBER -> Column.number(indicator.key(), label, slice -> value(slice.figures(), indicator, 2));
        };
    }

    private static @Nullable BigDecimal value(Figures figures, Indicator indicator, int scale) {
        var value = figures.get(indicator);
        return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
    }

    /** A day opens its sale lines and receipts; a longer slice opens its days. */
    private static String opening(String path, Scope scope, Step step, LocalDate start) {
        if (step == Step.DAY) {
            return ShareController.dayPage(start);
        }
        var end = step.next(start).minusDays(1);
        var from = start.isBefore(scope.period().from()) ? scope.period().from() : start;
        var to = end.isAfter(scope.period().to()) ? scope.period().to() : end;
        return scope.with(path, Map.of(), new Period(from, to));
    }
}
