package coop.cabas.demo.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * What went wrong in the till's own papers, so that reconciliation has something to find.
 *
 * @param lostDay its sales per article were never exported
 * @param shortDay one article is missing from its sales
 * @param skippedNumber on this day one number of the certified sequence was never used
 */
public record Slips(LocalDate lostDay, LocalDate shortDay, LocalDate skippedNumber) {

    static Slips before(LocalDate end, Almanac almanac) {
        return new Slips(
                open(end.minusMonths(3), DayOfWeek.WEDNESDAY, almanac),
                open(end.minusMonths(2), DayOfWeek.FRIDAY, almanac),
                open(end.minusMonths(1), DayOfWeek.SATURDAY, almanac));
    }

    private static LocalDate open(LocalDate day, DayOfWeek weekday, Almanac almanac) {
        var found = day.with(TemporalAdjusters.previousOrSame(weekday));
        return almanac.isOpen(found) ? found : open(found.minusDays(1), weekday, almanac);
    }
}
