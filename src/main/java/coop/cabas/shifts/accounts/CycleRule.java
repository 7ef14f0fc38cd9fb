package coop.cabas.shifts.accounts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How cycles follow one another; the database counts alike ({@code shifts.cycle_start}).
 *
 * @param days of a cycle; not used by {@link Mode#YEAR}
 * @param epoch a day on which a common cycle begins
 */
public record CycleRule(Mode mode, int days, LocalDate epoch) {

    /** From when a cycle is counted. */
    public enum Mode {
        /** From the first shift of each account. */
        PERSONAL,
        /** The same for all, as week letters are. */
        COMMON,
        /** From one anniversary of the first shift to the next. */
        YEAR
    }

    /** @param first day of the first shift of an account @param last included */
    public record Cycle(LocalDate first, LocalDate last) {}

    /** The cycle that a day is in. @param first day of the first shift of the account */
    public Cycle of(LocalDate first, LocalDate day) {
        if (mode == Mode.YEAR) {
            var years = day.getYear() - first.getYear();
            var start = first.plusYears(years).isAfter(day) ? first.plusYears(years - 1L) : first.plusYears(years);
            return new Cycle(start, next(first, start).minusDays(1));
        }
        var origin = mode == Mode.PERSONAL ? first : epoch;
        var start = day.minusDays(Math.floorMod(ChronoUnit.DAYS.between(origin, day), days));
        return new Cycle(start, start.plusDays(days - 1L));
    }

    /** The cycle after another. */
    public Cycle after(LocalDate first, Cycle cycle) {
        return of(first, cycle.last().plusDays(1));
    }

    /** 29 February comes back every four years: its anniversaries are counted from itself. */
    private static LocalDate next(LocalDate first, LocalDate start) {
        var years = start.getYear() - first.getYear();
        return first.plusYears(years + 1L);
    }
}
