package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Figures;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One large figure, what it is held against, and where it comes from.
 *
 * @param figure as people read it, null when it cannot be computed
 * @param compared how it moved, or null
 * @param link what it is made of
 * @param note what else is to be known: why it is not known, on which days it is
 */
public record Tile(
        Indicator indicator,
        @Nullable String figure,
        @Nullable Trend compared,
        String link,
        @Nullable Message note) {

    /**
     * @param words +4,2 %
     * @param before the figure held against, as people read it
     */
    public record Trend(Direction direction, String words, String before) {}

    /** Whether a figure grew. Says nothing of good or bad. */
    public enum Direction {
        UP("trending-up"),
        DOWN("trending-down"),
        LEVEL("minus");

        private final String icon;

        Direction(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    /** An indicator of the days, with the reason when it is not known. */
    static Tile of(Indicator indicator, Figures now, @Nullable Figures before, String link) {
        var value = now.get(indicator);
        var missing = now.missing(indicator);
        var note = now.isEmpty()
                ? Message.of("indicators.activity.empty")
                : missing == 0
                        ? null
                        : Message.of(
                                "indicators.missing."
                                        + indicator.sources().getFirst().name(),
                                missing,
                                now.days());
        return new Tile(
                indicator,
                value == null ? null : Words.figure(indicator, value),
                trend(indicator, value, before == null ? null : before.get(indicator)),
                link,
                note);
    }

    static Tile of(
            Indicator indicator,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before,
            String link,
            @Nullable Message note) {
        return new Tile(
                indicator,
                now == null ? null : Words.figure(indicator, now),
                trend(indicator, now, before),
                link,
                note);
    }

    private static @Nullable Trend trend(Indicator indicator, @Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null) {
            return null;
        }
        var rate = indicator.unit() == Indicator.Unit.PERCENT;
        var moved = rate ? now.subtract(before) : Ratio.growth(now, before);
        if (moved == null) {
            return null;
        }
        var rounded = moved.setScale(1, RoundingMode.HALF_UP);
        var sign = rounded.signum() > 0 ? "+" : "";
        var words = rate ? Text.t("indicators.points", sign + Format.number(rounded)) : sign + Format.percent(rounded);
        var direction = rounded.signum() > 0 ? Direction.UP : rounded.signum() < 0 ? Direction.DOWN : Direction.LEVEL;
        return new Trend(direction, words, Words.figure(indicator, before));
    }
}
