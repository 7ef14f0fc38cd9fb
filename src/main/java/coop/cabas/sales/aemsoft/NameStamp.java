package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;

/**
 * The date, and perhaps the hour, that people put into the name of a file: {@code PLU2021-04-01_1830.xls}. Only a hint.
 *
 * @param day the date in the name
 * @param time the hour in the name, null when there is none
 */
record NameStamp(LocalDate day, @Nullable LocalTime time) {

    private static final String HOUR = "(?:[-_ T]+(?:à )?(\\d{1,2})[h:.-]?(\\d{2})(?!\\d))?";
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)(20\\d\\d)[-_. ]?(\\d\\d)[-_. ]?(\\d\\d)(?!\\d)" + HOUR);
    private static final Pattern FRENCH =
            Pattern.compile("(?<!\\d)(\\d\\d)[-_. ](\\d\\d)[-_. ](20\\d\\d)(?!\\d)" + HOUR);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

    static @Nullable NameStamp of(String name) {
        var iso = ISO.matcher(name);
        if (iso.find()) {
            return stamp(Days.day(iso.group(1), iso.group(2), iso.group(3)), iso.group(4), iso.group(5));
        }
        var french = FRENCH.matcher(name);
        if (french.find()) {
            return stamp(Days.day(french.group(3), french.group(2), french.group(1)), french.group(4), french.group(5));
        }
        return null;
    }

    private static @Nullable NameStamp stamp(@Nullable LocalDate day, @Nullable String hour, @Nullable String minute) {
        return day == null ? null : new NameStamp(day, time(hour, minute));
    }

    private static @Nullable LocalTime time(@Nullable String hour, @Nullable String minute) {
        if (hour == null || minute == null) {
            return null;
        }
        try {
            return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Around when a file of this name was written: its date, else the middle of the year in its name; null when neither. */
    static @Nullable LocalDate around(String name) {
        var stamp = of(name);
        if (stamp != null) {
            return stamp.day();
        }
        var year = YEAR.matcher(name);
        return year.find() ? LocalDate.of(Integer.parseInt(year.group(1)), 7, 1) : null;
    }

    /** The moment; without an hour, the end of that day, when the shop is closed. */
    LocalDateTime moment() {
        return day.atTime(time == null ? LocalTime.of(23, 59) : time);
    }
}
