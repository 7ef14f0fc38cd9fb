package coop.cabas.indicators.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Days of the shop, both ends included.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int WEEK = 7;
    private static final int WEEKS_OF_A_YEAR = 52;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether it is made of whole calendar months. */
    public boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    /**
     * The period just before, fit to be compared: as many whole months before whole months; the same days of the month
     * before for a month that is still running; else as many days, up to the day before.
     */
    public Period previous() {
        if (isWholeMonths()) {
            var months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
            return new Period(
                    from.minusMonths(months),
                    YearMonth.from(from).minusMonths(1).atEndOfMonth());
        }
        if (from.getDayOfMonth() == 1 && YearMonth.from(from).equals(YearMonth.from(to))) {
            return new Period(from.minusMonths(1), to.minusMonths(1));
        }
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    /** The period just after, as long as this one. */
    public Period next() {
        if (isWholeMonths()) {
            var months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
            return new Period(
                    to.plusDays(1), YearMonth.from(to).plusMonths(months).atEndOfMonth());
        }
        return new Period(to.plusDays(1), to.plusDays(days()));
    }

    /**
     * The same period of the year before: the same dates for a month or more, the same days of the week (52 weeks earlier)
     * for less, since a shop's week is not two weekends long.
     */
    public Period lastYear() {
        if (isWholeMonths()) {
            return new Period(
                    from.minusYears(1), YearMonth.from(to).minusYears(1).atEndOfMonth());
        }
        return days() > 31
                ? new Period(from.minusYears(1), to.minusYears(1))
                : new Period(from.minusWeeks(WEEKS_OF_A_YEAR), to.minusWeeks(WEEKS_OF_A_YEAR));
    }

    /** The step that shows it in a few dozen points. */
    public Step step() {
        if (days() <= 5 * WEEK) {
            return Step.DAY;
        }
        if (days() <= 27 * WEEK) {
            return Step.WEEK;
        }
        return days() <= 6 * 366 ? Step.MONTH : Step.YEAR;
    }
}
