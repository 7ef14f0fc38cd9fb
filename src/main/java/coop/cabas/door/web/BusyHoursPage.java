package coop.cabas.door.web;

import coop.cabas.door.visits.BusyHours;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;

/**
 * When people come: days of the week across, hours down.
 *
 * @param weeks behind that are looked at
 */
public record BusyHoursPage(int weeks, List<BusyHours.Hour> known) implements Page {

    public static final List<Integer> SPANS = List.of(4, 8, 26);

    private static final BigDecimal PARTS = BigDecimal.valueOf(3);

    public List<Integer> spans() {
        return SPANS;
    }

    /** Days on which somebody came. */
    public List<DayOfWeek> days() {
        return known.stream().map(BusyHours.Hour::day).distinct().sorted().toList();
    }

    public List<Integer> hours() {
        return known.stream().map(BusyHours.Hour::hour).distinct().sorted().toList();
    }

    /** Null when nobody came then. */
    public BusyHours.@Nullable Hour at(DayOfWeek day, int hour) {
        return known.stream()
                .filter(one -> one.day() == day && one.hour() == hour)
                .findFirst()
                .orElse(null);
    }

    /** Quiet, usual or busy, beside the busiest hour. */
    public String level(BusyHours.Hour hour) {
        var most = known.stream()
                .map(BusyHours.Hour::average)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ONE);
        var parts = hour.average().multiply(PARTS);
        return parts.compareTo(most) <= 0 ? "quiet" : parts.compareTo(most.add(most)) <= 0 ? "usual" : "busy";
    }

    public String style(BusyHours.Hour hour) {
        return switch (level(hour)) {
            case "quiet" -> "heat-open";
            case "usual" -> "heat-short";
            default -> "heat-full";
        };
    }

    public static String brief(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, Text.locale());
    }

    public static String average(BusyHours.Hour hour) {
        var digits = hour.average().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return Format.number(hour.average().setScale(digits, RoundingMode.HALF_UP));
    }

    /** In words, for whoever hears the page. */
    public String words(BusyHours.Hour hour) {
        return Text.t(
                "door.hours.words",
                name(hour.day()),
                Format.time(LocalTime.of(hour.hour(), 0)),
                average(hour),
                Text.t("door.hours." + level(hour)));
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, Text.locale());
    }
}
