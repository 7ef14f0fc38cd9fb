package coop.cabas.indicators.api;

import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Period;
import coop.cabas.indicators.figures.Step;
import coop.cabas.ui.web.BadParameter;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The days asked for, as the address says them.
 *
 * @param from first day
 * @param to last day
 */
record Asked(
        @Parameter(
                required = true,
                description = "First day, included",
                schema = @Schema(type = "string", format = "date", example = "2021-03-01"))
        @Nullable
        String from,

        @Parameter(
                required = true,
                description = "Last day, included",
                schema = @Schema(type = "string", format = "date", example = "2021-03-31"))
        @Nullable
        String to) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST = 1000;

    /** @throws BadParameter when a day is missing, is none, or the last comes before the first */
    Period period() {
        var first = day("from", from);
        var last = day("to", to);
        if (last.isBefore(first)) {
            throw new BadParameter("to", "indicators.api.backwards");
        }
        return new Period(first, last);
    }

    /**
     * The days asked for, for a list that says "none" when it is empty.
     *
     * @throws NoSource when no file that the indicator needs tells any of them
     */
    Period known(Coverage coverage, Indicator indicator) {
        var period = period();
        NoSource.throwIfUnknown(coverage.of(indicator, period), indicator);
        return period;
    }

    /** @throws BadParameter when the day is missing or is none */
    static LocalDate day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new BadParameter(name, "indicators.api.dateNeeded", name);
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw new BadParameter(name, "indicators.api.notADate", name);
        }
        throw new BadParameter(name, "indicators.api.notADate", name);
    }

    /** @throws BadParameter when it is none of the steps; absent, it is a month */
    static Step step(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Step.MONTH;
        }
        for (var step : Step.values()) {
            if (step.name().equalsIgnoreCase(text)) {
                return step;
            }
        }
        throw new BadParameter("step", "indicators.api.step");
    }

    /** @throws BadParameter when it is no number from 1 to 1,000; absent, it is 20 */
    static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 20;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new BadParameter("limit", "indicators.api.limit");
        }
        return Integer.parseInt(text);
    }
}
