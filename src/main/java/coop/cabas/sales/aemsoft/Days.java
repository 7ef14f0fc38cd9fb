package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Dates written in full: as a spreadsheet's count of days, or in figures. */
final class Days {

    /** Before it there was no such till. */
    static final LocalDate FIRST = LocalDate.of(2005, 1, 1);

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T].*)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T].*)?");

    /** Day 0 of spreadsheets, whose year 1900 has a 29 February. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final BigDecimal MAX_SERIAL = BigDecimal.valueOf(200_000);

    /** The end of a promotion may lie far ahead. */
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private Days() {}

    static @Nullable LocalDate ofSerial(BigDecimal days) {
        return days.signum() > 0 && days.compareTo(MAX_SERIAL) < 0 ? plausible(EPOCH.plusDays(days.longValue())) : null;
    }

    static @Nullable LocalDate ofText(String text) {
        var figures = Words.clean(text);
        var french = FRENCH.matcher(figures);
        if (french.matches()) {
            return plausible(day(french.group(3), french.group(2), french.group(1)));
        }
        var iso = ISO.matcher(figures);
        return iso.matches() ? plausible(day(iso.group(1), iso.group(2), iso.group(3))) : null;
    }

    private static @Nullable LocalDate plausible(@Nullable LocalDate day) {
        return day == null || day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
    }

    static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
