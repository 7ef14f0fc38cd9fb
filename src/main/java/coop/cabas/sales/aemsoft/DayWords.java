package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A day as the sale lines name it, without its year: {@code MERCREDI 3 FEVRIER}.
 *
 * @param weekday null when it was not written
 * @param day month and day, perhaps 29 February
 * @param year null when it was not written, as usual
 */
record DayWords(
        @Nullable DayOfWeek weekday, MonthDay day, @Nullable Integer year) {

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "LUNDI", DayOfWeek.MONDAY,
            "MARDI", DayOfWeek.TUESDAY,
            "MERCREDI", DayOfWeek.WEDNESDAY,
            "JEUDI", DayOfWeek.THURSDAY,
            "VENDREDI", DayOfWeek.FRIDAY,
            "SAMEDI", DayOfWeek.SATURDAY,
            "DIMANCHE", DayOfWeek.SUNDAY);

    private static final List<String> MONTHS = List.of(
            "JANVIER",
            "FEVRIER",
            "MARS",
            "AVRIL",
            "MAI",
            "JUIN",
            "JUILLET",
            "AOUT",
            "SEPTEMBRE",
            "OCTOBRE",
            "NOVEMBRE",
            "DECEMBRE");

    private static final Pattern WORDS = Pattern.compile("(?:([A-Z]+) )?(\\d{1,2})(?:ER)? ([A-Z]+)(?: (\\d{4}))?");

    /** @return null when the words name no day of any year */
    static @Nullable DayWords of(String text) {
        var words = WORDS.matcher(Column.normalised(text));
        if (!words.matches()) {
            return null;
        }
        var weekday = words.group(1) == null ? null : WEEKDAYS.get(words.group(1));
        int month = MONTHS.indexOf(words.group(3)) + 1;
        int day = Integer.parseInt(words.group(2));
        if (month == 0 || day < 1 || day > Month.of(month).maxLength()) {
            return null;
        }
        if (weekday == null && words.group(1) != null) {
            return null;
        }
        var year = words.group(4) == null ? null : Integer.valueOf(words.group(4));
        return new DayWords(weekday, MonthDay.of(month, day), year);
    }

    /** The days it may be, latest first, none after {@code last}. */
    List<LocalDate> candidates(LocalDate last) {
        var found = new ArrayList<LocalDate>();
        for (int y = last.getYear(); y >= Days.FIRST.getYear(); y--) {
            if (!day.isValidYear(y) || year != null && year != y) {
                continue;
            }
            var candidate = day.atYear(y);
            if (!candidate.isAfter(last) && (weekday == null || candidate.getDayOfWeek() == weekday)) {
                found.add(candidate);
            }
        }
        return found;
    }
}
