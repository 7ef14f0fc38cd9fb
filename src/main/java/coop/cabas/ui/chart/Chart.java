package coop.cabas.ui.chart;

import coop.cabas.ui.Format;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * A chart and, always, the table of its figures. Drawn by {@code ui/chart.jte}; ECharts gives it life in the browser, and
 * without JavaScript the table remains.
 *
 * @param id identity within the page
 * @param title what it shows, already in words
 * @param kind how it is drawn
 * @param unit how its figures are written
 * @param categories the horizontal axis, already in words
 * @param series one or more series, each as long as the categories
 */
public record Chart(String id, String title, Kind kind, Unit unit, List<String> categories, List<Series> series) {

    /** How it is drawn. {@code RANK} lays its bars down, for long names; for {@code HEAT} each series is a row of the map. */
    public enum Kind {
        BAR,
        RANK,
        STACK,
        LINE,
        HEAT
    }

    /** How figures are written. */
    public enum Unit {
        EURO,
        COUNT,
        PERCENT
    }

    /**
     * @param name what the series is, already in words
     * @param values one figure per category, null where it is not known
     */
    public record Series(String name, List<@Nullable BigDecimal> values) {}

    public Chart {
        for (var one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("Series " + one.name() + " does not fit its categories");
            }
        }
    }

    public boolean isEmpty() {
        return categories.isEmpty();
    }

    public String written(@Nullable BigDecimal figure) {
        return switch (unit) {
            case EURO -> Format.money(figure);
            case COUNT -> Format.number(figure);
            case PERCENT -> Format.percent(figure);
        };
    }

    /** The chart for the browser's script. */
    public String json() {
        return ChartJson.write(this);
    }
}
