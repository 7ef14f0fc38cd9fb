package coop.cabas.indicators.web;

import coop.cabas.indicators.figures.Period;
import coop.cabas.indicators.figures.Step;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;

/** Periods that people ask for by name. Those that still run end today. */
public enum Preset {
    THIS_WEEK,
    LAST_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    THIS_YEAR;

    static @Nullable Preset named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(preset -> preset.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** As it stands in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Period on(LocalDate today) {
        return switch (this) {
            case THIS_WEEK -> new Period(Step.WEEK.start(today), today);
            case LAST_WEEK ->
                new Period(
                        Step.WEEK.start(today).minusWeeks(1),
                        Step.WEEK.start(today).minusDays(1));
            case THIS_MONTH -> new Period(today.withDayOfMonth(1), today);
            case LAST_MONTH -> Period.of(YearMonth.from(today).minusMonths(1));
            case THIS_QUARTER ->
                new Period(today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3), today);
            case THIS_YEAR -> new Period(today.withDayOfYear(1), today);
        };
    }
}
