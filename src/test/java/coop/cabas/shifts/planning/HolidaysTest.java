package coop.cabas.shifts.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class HolidaysTest {

    /** Dates as almanacs give them. */
    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "1961-04-02", "2285-03-22"})
    void easterIsWhereAlmanacsPutIt(LocalDate sunday) {
        assertThat(Holidays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-06, shifts.holiday.easter",
        "2026-05-14, shifts.holiday.ascension",
        "2026-05-25, shifts.holiday.whit",
        "2026-07-14, shifts.holiday.national",
        "2027-01-01, shifts.holiday.newYear"
    })
    void thoseThatMoveAndThoseThatDoNot(LocalDate day, String name) {
        assertThat(Holidays.on(day)).contains(name);
    }

    @Test
    void thereAreElevenInAYear() {
        for (var year : new int[] {2024, 2025, 2026, 2027}) {
            assertThat(LocalDate.of(year, 1, 1)
                            .datesUntil(LocalDate.of(year + 1, 1, 1))
                            .filter(day -> Holidays.on(day).isPresent()))
                    .hasSize(11);
        }
    }
}
