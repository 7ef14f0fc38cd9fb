package coop.cabas.sales.aemsoft;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Objects;

class YearFinderTest {

    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "LUNDI 1 MARS, 2021-04-01, 2021-03-01",
        "MERCREDI 3 FEVRIER, 2021-03-16, 2021-02-03",
        "MERCREDI 3 FÉVRIER, 2021-03-16, 2021-02-03",
        "mercredi 3 février, 2021-03-16, 2021-02-03",
        "SAMEDI 29 FEVRIER, 2021-03-01, 2020-02-29",
        "DIMANCHE 1er MARS, 2021-04-01, 2020-03-01",
        "SAMEDI 15 AOUT, 2020-09-01, 2020-08-15",
        "VENDREDI 13 MARS 2020, 2026-09-01, 2020-03-13",
    })
    void takesTheYearThatTheWeekdayFitsNearestToTheName(String words, LocalDate hint, LocalDate expected) {
        assertThat(find(LONG_AFTER, hint, words)).containsExactly(expected);
    }

    @Test
    void readsTwoYearsInOneFile() {
        assertThat(find(
                        LONG_AFTER,
                        LocalDate.of(2021, 1, 12),
                        "JEUDI 31 DECEMBRE",
                        "SAMEDI 2 JANVIER",
                        "MARDI 29 DECEMBRE"))
                .containsExactly(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 2), LocalDate.of(2020, 12, 29));
    }

    @Test
    void findsAYear2020FileNamed2021() {
        assertThat(find(LONG_AFTER, LocalDate.of(2021, 11, 30), "JEUDI 5 NOVEMBRE", "VENDREDI 6 NOVEMBRE"))
                .containsExactly(LocalDate.of(2020, 11, 5), LocalDate.of(2020, 11, 6));
    }

    @Test
    void neverAnswersWithADayToCome() {
        // 5 November is a Thursday in 2015, 2020 and 2026.
        assertThat(find(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 1), "JEUDI 5 NOVEMBRE"))
                .containsExactly(LocalDate.of(2020, 11, 5));
    }

    @Test
    void leavesOutADayThatLiesApartFromTheOthers() {
        // 2 March is a Tuesday in 2021; as a Monday it would be in 2020.
        assertThat(find(LONG_AFTER, LocalDate.of(2021, 4, 1), "LUNDI 1 MARS", "LUNDI 2 MARS", "MERCREDI 3 MARS"))
                .containsExactly(LocalDate.of(2021, 3, 1), null, LocalDate.of(2021, 3, 3));
    }

    @Test
    void leavesOutWhatIsNoDay() {
        assertThat(DayWords.of("LUNDI 32 MARS")).isNull();
        assertThat(DayWords.of("LUNDI 31 AVRIL")).isNull();
        assertThat(DayWords.of("LUNDREDI 1 MARS")).isNull();
        assertThat(DayWords.of("LUNDI 1 BRUMAIRE")).isNull();
        assertThat(DayWords.of("")).isNull();
    }

    @Test
    void admitsWhenOnlyTheDateOfTodayDecided() {
        var unsure = finder(LONG_AFTER, null, "JEUDI 5 NOVEMBRE").answer();
        var sure = finder(LONG_AFTER, LocalDate.of(2020, 12, 1), "JEUDI 5 NOVEMBRE")
                .answer();

        assertThat(unsure.certain()).isFalse();
        assertThat(unsure.days().values()).containsExactly(LocalDate.of(2026, 11, 5));
        assertThat(sure.certain()).isTrue();
        assertThat(sure.days().values()).containsExactly(LocalDate.of(2020, 11, 5));
    }

    @Test
    void takesAFileWithoutADateInItsNameForOneOfThePeriodOfItsNeighbours() {
        var finder = new YearFinder(LONG_AFTER, null, LocalDate.of(2021, 1, 12));
        finder.add(Objects.requireNonNull(DayWords.of("JEUDI 5 NOVEMBRE")));

        assertThat(finder.answer().days().values()).containsExactly(LocalDate.of(2020, 11, 5));
        assertThat(finder.answer().certain()).isFalse();
    }

    @Test
    void followsAYearAndMoreOfDays() {
        var finder = new YearFinder(LONG_AFTER, LocalDate.of(2021, 6, 1), null);
        for (var day = LocalDate.of(2020, 1, 2); day.isBefore(LocalDate.of(2021, 6, 1)); day = day.plusDays(1)) {
            finder.add(new DayWords(day.getDayOfWeek(), java.time.MonthDay.from(day), null));
        }
        assertThat(finder.answer().days().values()).hasSize(516).doesNotHaveDuplicates();
    }

    private static YearFinder finder(LocalDate today, @Nullable LocalDate hint, String... words) {
        var finder = new YearFinder(today, hint, null);
        for (var each : words) {
            finder.add(Objects.requireNonNull(DayWords.of(each)));
        }
        return finder;
    }

    private static @Nullable LocalDate[] find(LocalDate today, @Nullable LocalDate hint, String... words) {
        var days = finder(today, hint, words).answer().days();
        @Nullable LocalDate[] found = new @Nullable LocalDate[words.length];
        for (int i = 0; i < words.length; i++) {
            found[i] = days.get(DayWords.of(words[i]));
        }
        return found;
    }
}
