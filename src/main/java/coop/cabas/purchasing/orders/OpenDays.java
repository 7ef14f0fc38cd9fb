package coop.cabas.purchasing.orders;

import coop.cabas.purchasing.proposals.Horizon;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Days of the week on which the shop opens, as the weeks past tell it: on at least half of them it was open. */
record OpenDays(Set<DayOfWeek> days) {

    private static final int WEEK = 7;

    /** @param open days on which something was sold @param window calendar days that were looked at; when nothing was sold, every day counts as open */
    static OpenDays of(List<LocalDate> open, int window) {
        var counts = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
        open.forEach(day -> counts.merge(day.getDayOfWeek(), 1, Integer::sum));
        var weeks = Math.max(1, window / WEEK);
        var days = EnumSet.noneOf(DayOfWeek.class);
        counts.forEach((day, times) -> {
            if (times * 2 >= weeks) {
                days.add(day);
            }
        });
        return new OpenDays(days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days);
    }

    /** What an order has to cover. At least one day is covered, though the shop be closed until the next delivery. */
    Horizon horizon(LocalDate ordered, LocalDate delivered, LocalDate until, int safety) {
        return new Horizon(
                count(ordered.plusDays(1), delivered), Math.max(1, count(delivered, until)), safety, days.size());
    }

    /** @param until the first day that does not count */
    private int count(LocalDate from, LocalDate until) {
        return (int) from.datesUntil(until.isBefore(from) ? from : until)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .count();
    }
}
