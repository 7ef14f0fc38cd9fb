package coop.cabas.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.circles.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/** How a cell stands, to the day. */
class JudgementTest {

    private static final LocalDate OWED = LocalDate.parse("2020-01-01");

    @ParameterizedTest
    @CsvSource({
        // cadence, last proof, day, state, since, due: a day before and after each change
        "P1M, 2026-01-31, 2026-02-23, FRESH, 2026-01-31, 2026-02-28",
        "P1M, 2026-01-31, 2026-02-24, DUE_SOON, 2026-02-24, 2026-02-28",
        "P1M, 2026-01-31, 2026-02-28, DUE_SOON, 2026-02-24, 2026-02-28",
        "P1M, 2026-01-31, 2026-03-01, OVERDUE, 2026-03-01, 2026-02-28",
        "P1M, 2028-01-31, 2028-02-24, FRESH, 2028-01-31, 2028-02-29",
        "P1M, 2028-01-31, 2028-02-25, DUE_SOON, 2028-02-25, 2028-02-29",
        "P1M, 2028-01-31, 2028-02-29, DUE_SOON, 2028-02-25, 2028-02-29",
        "P1M, 2028-01-31, 2028-03-01, OVERDUE, 2028-03-01, 2028-02-29",
        "P1Y, 2028-02-29, 2029-01-28, FRESH, 2028-02-29, 2029-02-28",
        "P1Y, 2028-02-29, 2029-01-29, DUE_SOON, 2029-01-29, 2029-02-28",
        "P1Y, 2028-02-29, 2029-02-28, DUE_SOON, 2029-01-29, 2029-02-28",
        "P1Y, 2028-02-29, 2029-03-01, OVERDUE, 2029-03-01, 2029-02-28",
        "P3M, 2026-11-30, 2027-02-12, FRESH, 2026-11-30, 2027-02-28",
        "P3M, 2026-11-30, 2027-02-13, DUE_SOON, 2027-02-13, 2027-02-28",
        "P3M, 2026-11-30, 2027-02-28, DUE_SOON, 2027-02-13, 2027-02-28",
        "P3M, 2026-11-30, 2027-03-01, OVERDUE, 2027-03-01, 2027-02-28",
        "P6M, 2026-08-31, 2027-01-28, FRESH, 2026-08-31, 2027-02-28",
        "P6M, 2026-08-31, 2027-01-29, DUE_SOON, 2027-01-29, 2027-02-28",
        "P6M, 2026-08-31, 2027-02-28, DUE_SOON, 2027-01-29, 2027-02-28",
        "P6M, 2026-08-31, 2027-03-01, OVERDUE, 2027-03-01, 2027-02-28",
        "P2Y, 2024-06-15, 2026-05-15, FRESH, 2024-06-15, 2026-06-15",
        "P2Y, 2024-06-15, 2026-05-16, DUE_SOON, 2026-05-16, 2026-06-15",
        "P2Y, 2024-06-15, 2026-06-15, DUE_SOON, 2026-05-16, 2026-06-15",
        "P2Y, 2024-06-15, 2026-06-16, OVERDUE, 2026-06-16, 2026-06-15",
    })
    void countsByTheCalendar(
            String cadence, LocalDate last, LocalDate day, CellState state, LocalDate since, LocalDate due) {
        assertThat(Judgement.of(Cadence.read(cadence).orElseThrow(), OWED, last, day))
                .isEqualTo(new Judgement(state, since, due));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29", "2026-10-25"})
    void loosesNoDayWhenTheClocksChange(LocalDate change) {
        var week = Cadence.read("P1W").orElseThrow();
        var last = change.minusDays(3);

        assertThat(Judgement.of(week, OWED, last, last.plusDays(7)).state()).isEqualTo(CellState.DUE_SOON);
        assertThat(Judgement.of(week, OWED, last, last.plusDays(8)).state()).isEqualTo(CellState.OVERDUE);
        assertThat(Judgement.of(week, OWED, last, last.plusDays(3)).state()).isEqualTo(CellState.FRESH);
        assertThat(Judgement.of(week, OWED, last, last.plusDays(4)).state()).isEqualTo(CellState.DUE_SOON);
    }

    @Test
    void letsEvenADailyDutyBeFresh() {
        var daily = Cadence.read("P1D").orElseThrow();
        var last = LocalDate.parse("2026-11-23");

        assertThat(Judgement.of(daily, OWED, last, last).state()).isEqualTo(CellState.FRESH);
        assertThat(Judgement.of(daily, OWED, last, last.plusDays(1)).state()).isEqualTo(CellState.DUE_SOON);
        assertThat(Judgement.of(daily, OWED, last, last.plusDays(2)).state()).isEqualTo(CellState.OVERDUE);
    }

    @Test
    void wasNeverDoneSinceItIsOwed() {
        var judged = Judgement.of(Cadence.read("P3M").orElseThrow(), OWED, null, LocalDate.parse("2026-11-23"));

        assertThat(judged).isEqualTo(new Judgement(CellState.NEVER, OWED, null));
    }

    @Test
    void isOverdueNoLongerThanItIsOwed() {
        var owed = LocalDate.parse("2026-11-01");
        var judged = Judgement.of(
                Cadence.read("P1M").orElseThrow(), owed, LocalDate.parse("2024-01-15"), LocalDate.parse("2026-11-23"));

        assertThat(judged.state()).isEqualTo(CellState.OVERDUE);
        assertThat(judged.since()).isEqualTo(owed);
    }

    @Test
    void warnsOfASixthOfTheTimeThreeDaysAtLeastThirtyAtMost() {
        assertThat(firstWarning("P1W")).isEqualTo(3);
        assertThat(firstWarning("P1M")).isEqualTo(5);
        assertThat(firstWarning("P3M")).isEqualTo(15);
        assertThat(firstWarning("P6M")).isEqualTo(30);
        assertThat(firstWarning("P5Y")).isEqualTo(30);
    }

    /** Days between the first on which it is due soon and the last on which it is done in time. */
    private static long firstWarning(String written) {
        var cadence = Cadence.read(written).orElseThrow();
        var last = LocalDate.parse("2026-01-01");
        var due = cadence.after(last);
        var day = last;
        while (Judgement.of(cadence, OWED, last, day).state() == CellState.FRESH) {
            day = day.plusDays(1);
        }
        return java.time.temporal.ChronoUnit.DAYS.between(day, due);
    }
}
