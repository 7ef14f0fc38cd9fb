package coop.cabas.indicators.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ArticleSumsTest {

    @ParameterizedTest
    @CsvSource({
        "2021-03-04, 2021-03-04",
        "2021-03-01, 2021-03-31",
        "2021-03-02, 2021-03-31",
        "2021-03-01, 2021-03-30",
        "2021-03-15, 2021-04-15",
        "2021-03-15, 2021-05-15",
        "2021-01-01, 2021-12-31",
        "2021-01-02, 2021-12-31",
        "2021-01-01, 2021-12-30",
        "2020-02-29, 2021-02-28",
        "2019-12-31, 2022-01-01",
        "2018-11-17, 2022-02-03",
        "2020-12-01, 2022-01-31",
        "2015-01-01, 2024-12-31"
    })
    void readsEachDayOfThePeriodOnceFromTheLargestPartThatHoldsIt(LocalDate from, LocalDate to) {
        var read = daysRead(new Period(from, to));

        assertThat(read)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        from.datesUntil(to.plusDays(1)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01, 2021-12-31, 1",
        "2015-01-01, 2024-12-31, 10",
        "2021-01-01, 2021-03-31, 3",
        "2020-12-01, 2022-02-28, 4"
    })
    void readsFewRowsOfEachArticle(LocalDate from, LocalDate to, int rows) {
        var params = ArticleSums.params(new Period(from, to));

        assertThat(years(params).size() + months(params).size() + days(params).size())
                .isEqualTo(rows);
    }

    private static List<LocalDate> daysRead(Period period) {
        var params = ArticleSums.params(period);
        var read = new ArrayList<>(days(params));
        years(params)
                .forEach(year -> read.addAll(year.datesUntil(year.plusYears(1)).toList()));
        months(params)
                .forEach(month ->
                        read.addAll(month.datesUntil(month.plusMonths(1)).toList()));
        return read;
    }

    private static List<LocalDate> years(Map<String, LocalDate> params) {
        return between(params.get("firstYear"), params.get("endYear")).stream()
                .filter(day -> day.getDayOfYear() == 1)
                .toList();
    }

    private static List<LocalDate> months(Map<String, LocalDate> params) {
        var months = new ArrayList<>(between(params.get("firstMonth"), params.get("firstYear")));
        months.addAll(between(params.get("endYear"), params.get("endMonth")));
        months.removeIf(day -> day.getDayOfMonth() != 1);
        return months;
    }

    private static List<LocalDate> days(Map<String, LocalDate> params) {
        var days = new ArrayList<>(
                between(params.get("from"), params.get("headEnd").plusDays(1)));
        days.addAll(between(params.get("tailStart"), params.get("to").plusDays(1)));
        return days;
    }

    private static List<LocalDate> between(LocalDate first, LocalDate end) {
        return first.isBefore(end) ? first.datesUntil(end).toList() : List.of();
    }
}
