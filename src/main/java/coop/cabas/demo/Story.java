package coop.cabas.demo;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How long the invented shop has been open, and how much of it Cabas knows.
 *
 * @param end its last day; fixed at the first start, so that every start tells the same story
 * @param toldUntil last day whose files have been imported, null when none has
 */
record Story(LocalDate start, LocalDate end, @Nullable LocalDate toldUntil) {

    /** More than a year, so that every month can be compared with the same one of the year before. */
    private static final int MONTHS = 13;

    static Story endingBefore(LocalDate today) {
        var end = today.minusDays(1);
        return new Story(YearMonth.from(end).minusMonths(MONTHS).atDay(1), end, null);
    }

    boolean isTold() {
        return end.equals(toldUntil);
    }

    boolean isTold(LocalDate day) {
        return toldUntil != null && !day.isAfter(toldUntil);
    }
}
