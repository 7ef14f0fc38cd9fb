package coop.cabas.shifts.calendar.web;

import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The shifts of a month, day by day.
 *
 * @param days each with its shifts, those that do not take place left out; days without any are left out
 * @param mine those that whoever looks is booked for
 */
public record MonthPage(YearMonth month, LocalDate today, Map<LocalDate, List<Shift>> days, Set<ShiftId> mine)
        implements Page {

    private static final int WEEK = 7;

    /** Mondays of the weeks that the month is part of. */
    public List<LocalDate> weeks() {
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(first, monday -> !monday.isAfter(month.atEndOfMonth()), monday -> monday.plusWeeks(1))
                .toList();
    }

    public List<LocalDate> daysOf(LocalDate monday) {
        return Stream.iterate(monday, day -> day.plusDays(1)).limit(WEEK).toList();
    }

    public boolean isOfMonth(LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    public String path(int months) {
        return "/shifts/month?on=" + month.plusMonths(months).atDay(1);
    }

    public boolean hasAny(LocalDate day) {
        return days.containsKey(day);
    }

    /** Places that are still free, on a day that is not over. */
    public int free(LocalDate day) {
        return day.isBefore(today) ? 0 : of(day).stream().mapToInt(Shift::free).sum();
    }

    public boolean isMine(LocalDate day) {
        return of(day).stream().anyMatch(shift -> mine.contains(shift.id()));
    }

    /** Name of its style: the same as on the map of the weeks ahead. */
    public String style(LocalDate day) {
        if (day.isBefore(today)) {
            return "past";
        }
        if (of(day).stream().anyMatch(shift -> shift.missing() > 0)) {
            return "heat-short";
        }
        return free(day) == 0 ? "heat-full" : "heat-open";
    }

    public String words(LocalDate day) {
        return Text.t(
                "shifts.month.day",
                Format.fullDay(day),
                free(day),
                of(day).stream().mapToInt(Shift::missing).sum(),
                isMine(day) ? 1 : 0);
    }

    /** lun. */
    public static String head(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Text.locale());
    }

    private List<Shift> of(LocalDate day) {
        return days.getOrDefault(day, List.of());
    }
}
