package coop.cabas.indicators.figures;

import static java.time.DayOfWeek.MONDAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How a period is cut. Weeks are those of ISO 8601: they begin on Monday and belong to the year of their Thursday. */
public enum Step {
    DAY("day"),
    WEEK("date_trunc('week', day)::date"),
    MONTH("date_trunc('month', day)::date"),
    YEAR("date_trunc('year', day)::date");

    private final String sql;

    Step(String sql) {
        this.sql = sql;
    }

    /** SQL for the first day of the slice that column {@code day} falls in. */
    String sql() {
        return sql;
    }

    /** First day of the slice that a day falls in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** First day of the next slice. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    /** Name of the slice that begins on a day, as programs write it: {@code 2021-03-01}, {@code 2021-W09}, {@code 2021-03}, {@code 2021}. */
    public String name(LocalDate start) {
        return switch (this) {
            case DAY -> start.toString();
            case WEEK ->
                "%04d-W%02d"
                        .formatted(start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(start).toString();
            case YEAR -> DateTimeFormatter.ofPattern("uuuu", Locale.ROOT).format(start);
        };
    }
}
