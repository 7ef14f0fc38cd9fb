package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Activity.Slice;
import coop.cabas.indicators.figures.Axis;
import coop.cabas.indicators.figures.Hours.Hour;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Period;
import coop.cabas.indicators.figures.Shares.Share;
import coop.cabas.indicators.figures.Step;
import coop.cabas.ui.Text;
import coop.cabas.ui.chart.Chart;
import coop.cabas.ui.chart.Chart.Kind;
import coop.cabas.ui.chart.Chart.Series;
import coop.cabas.ui.chart.Chart.Unit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The charts that several pages draw. */
final class Charts {

    private static final int LARGEST = 10;
    private static final int WEEK = 7;

    private Charts() {}

    /** An indicator along a period; beside that of the compared one where their slices can be laid side by side. */
    static Chart along(
            String id,
            String title,
            Indicator indicator,
            Step step,
            Scope scope,
            List<Slice> slices,
            List<Slice> compared) {
        var sideBySide = scope.compared() != null
                && !compared.isEmpty()
                && (step != Step.DAY || scope.period().days() <= WEEK);
        var now = values(slices, indicator);
        var starts = sideBySide
                ? starts(step, scope.period())
                : slices.stream().map(Slice::start).toList();
        var series = new ArrayList<Series>();
        series.add(new Series(
                sideBySide ? Words.period(scope.period()) : Text.t("indicators.def." + indicator.key() + ".name"),
                starts.stream().<@Nullable BigDecimal>map(now::get).toList()));
        if (sideBySide && scope.compared() != null) {
            var before = values(compared, indicator);
            var startsBefore = starts(step, scope.compared());
            var values = new ArrayList<@Nullable BigDecimal>();
            for (var index = 0; index < starts.size(); index++) {
                values.add(index < startsBefore.size() ? before.get(startsBefore.get(index)) : null);
            }
            series.add(new Series(Words.period(scope.compared()), values));
        }
        var unit = indicator.unit() == Indicator.Unit.EURO
                ? Unit.EURO
                : indicator.unit() == Indicator.Unit.PERCENT ? Unit.PERCENT : Unit.COUNT;
        return new Chart(
                id,
                title,
                Kind.BAR,
                unit,
                starts.stream().map(start -> Words.slice(step, start)).toList(),
                series);
    }

    /** Average takings by weekday and hour. */
    static Chart heat(String title, List<Hour> hours) {
        if (hours.isEmpty()) {
            return new Chart("heat", title, Kind.HEAT, Unit.EURO, List.of(), List.of());
        }
        var first = hours.stream().mapToInt(Hour::hour).min().orElse(0);
        var last = hours.stream().mapToInt(Hour::hour).max().orElse(0);
        var cells = new HashMap<String, BigDecimal>();
        hours.forEach(hour -> cells.put(hour.weekday() + " " + hour.hour(), hour.average()));
        var categories = new ArrayList<String>();
        for (var hour = first; hour <= last; hour++) {
            categories.add(Words.hour(hour));
        }
        var series = new ArrayList<Series>();
        for (var weekday : hours.stream().map(Hour::weekday).distinct().sorted().toList()) {
            var values = new ArrayList<@Nullable BigDecimal>();
            for (var hour = first; hour <= last; hour++) {
                values.add(cells.get(weekday + " " + hour));
            }
            series.add(new Series(Words.weekday(weekday), values));
        }
        return new Chart("heat", title, Kind.HEAT, Unit.EURO, categories, series);
    }

    /** The largest shares, and the others together. */
    static Chart shares(String title, Axis axis, List<Share> shares) {
        return rank("shares", title, Unit.EURO, shares, share -> Words.share(axis, share.name()), Share::ttc);
    }

    /** The largest, one bar each, and the others together. */
    static <R> Chart rank(
            String id,
            String title,
            Unit unit,
            List<R> largestFirst,
            Function<R, String> name,
            Function<R, BigDecimal> value) {
        var names = new ArrayList<String>();
        var values = new ArrayList<@Nullable BigDecimal>();
        var others = BigDecimal.ZERO;
        for (var row : largestFirst) {
            if (names.size() < LARGEST) {
                names.add(name.apply(row));
                values.add(value.apply(row));
            } else {
                others = others.add(value.apply(row));
            }
        }
        if (largestFirst.size() > LARGEST) {
            names.add(Text.t("indicators.others", largestFirst.size() - LARGEST));
            values.add(others);
        }
        return new Chart(
                id, title, Kind.RANK, unit, names, names.isEmpty() ? List.of() : List.of(new Series(title, values)));
    }

    private static Map<LocalDate, @Nullable BigDecimal> values(List<Slice> slices, Indicator indicator) {
        var values = new HashMap<LocalDate, @Nullable BigDecimal>();
        slices.forEach(slice -> values.put(slice.start(), slice.figures().get(indicator)));
        return values;
    }

    private static List<LocalDate> starts(Step step, Period period) {
        var starts = new ArrayList<LocalDate>();
        for (var start = step.start(period.from()); !start.isAfter(period.to()); start = step.next(start)) {
            starts.add(start);
        }
        return starts;
    }
}
