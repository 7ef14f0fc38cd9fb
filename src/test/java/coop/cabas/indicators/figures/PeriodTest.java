package coop.cabas.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/** Periods, what they are held against, and how they are cut. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        // whole months against as many whole months
        "2021-03-01, 2021-03-31, 2021-02-01, 2021-02-28",
        "2020-03-01, 2020-03-31, 2020-02-01, 2020-02-29",
        "2021-01-01, 2021-03-31, 2020-10-01, 2020-12-31",
        "2021-01-01, 2021-12-31, 2020-01-01, 2020-12-31",
        // a month that still runs against the same days of the month before
        "2021-03-01, 2021-03-20, 2021-02-01, 2021-02-20",
        "2021-03-01, 2021-03-30, 2021-02-01, 2021-02-28",
        // anything else against as many days
        "2021-03-08, 2021-03-14, 2021-03-01, 2021-03-07",
        "2021-03-28, 2021-03-28, 2021-03-27, 2021-03-27"
    })
    void isHeldAgainstThePeriodBefore(String from, String to, String beforeFrom, String beforeTo) {
        assertThat(period(from, to).previous()).isEqualTo(period(beforeFrom, beforeTo));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-01, 2021-02-28, 2020-02-01, 2020-02-29",
        "2020-02-01, 2020-02-29, 2019-02-01, 2019-02-28",
        "2021-01-01, 2021-12-31, 2020-01-01, 2020-12-31",
        // a week against the same week, Monday to Sunday, 52 weeks earlier
        "2021-03-08, 2021-03-14, 2020-03-09, 2020-03-15",
        // week 53 has no twin: the last one of the year before
        "2020-12-28, 2021-01-03, 2019-12-30, 2020-01-05",
        "2021-02-10, 2021-04-10, 2020-02-10, 2020-04-10"
    })
    void isHeldAgainstTheYearBefore(String from, String to, String beforeFrom, String beforeTo) {
        assertThat(period(from, to).lastYear()).isEqualTo(period(beforeFrom, beforeTo));
    }

    @Test
    void goesOnAsItIsLong() {
        assertThat(period("2021-01-01", "2021-01-31").next()).isEqualTo(period("2021-02-01", "2021-02-28"));
        assertThat(period("2021-01-01", "2021-03-31").next()).isEqualTo(period("2021-04-01", "2021-06-30"));
        assertThat(period("2021-12-27", "2022-01-02").next()).isEqualTo(period("2022-01-03", "2022-01-09"));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2021-03-01, 2021-03-01, 2021-03-02",
        "WEEK, 2021-03-07, 2021-W09, 2021-03-08",
        "WEEK, 2021-01-03, 2020-W53, 2021-01-04",
        "WEEK, 2021-01-04, 2021-W01, 2021-01-11",
        "WEEK, 2027-01-01, 2026-W53, 2027-01-04",
        "WEEK, 2024-12-30, 2025-W01, 2025-01-06",
        "MONTH, 2021-12-31, 2021-12, 2022-01-01",
        "YEAR, 2020-12-31, 2020, 2021-01-01"
    })
    void isCutByDayWeekMonthAndYear(Step step, String day, String name, String next) {
        var start = step.start(LocalDate.parse(day));
        assertThat(step.name(start)).isEqualTo(name);
        assertThat(step.next(start)).isEqualTo(next);
    }

    @Test
    void doesNotRunBackwards() {
        assertThatThrownBy(() -> period("2021-03-02", "2021-03-01")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
