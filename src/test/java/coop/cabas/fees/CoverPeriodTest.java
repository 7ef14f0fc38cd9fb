package coop.cabas.fees;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.shared.Money;
import coop.cabas.testing.RuleCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.MonthDay;

/** What a fee covers, and costs. */
class CoverPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 12, 2027-11-22",
        "2026-01-01, 12, 2026-12-31",
        "2025-03-01, 12, 2026-02-28",
        "2025-07-01, 6, 2025-12-31",
        "2024-02-29, 12, 2025-02-27",
        "2023-03-01, 12, 2024-02-29",
        "2026-01-31, 1, 2026-02-27",
        "2026-11-23, 1, 2026-12-22"
    })
    @RuleCase({"C062", "C063"})
    void lastsSoManyMonths(LocalDate starts, int months, LocalDate ends) {
        assertThat(CoverPeriod.of(type(months, null, 0, false), starts).ends()).isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource({
        // first day, fixed day, offered months, last day
        "2025-06-15, 01-01, 0, 2025-12-31",
        "2026-03-15, 01-01, 0, 2026-12-31",
        "2026-01-01, 01-01, 0, 2026-12-31",
        "2026-08-31, 09-01, 0, 2026-08-31",
        "2026-09-01, 09-01, 0, 2027-08-31",
        "2026-10-31, 01-01, 2, 2026-12-31",
        "2026-11-01, 01-01, 2, 2027-12-31",
        "2026-12-31, 01-01, 2, 2027-12-31"
    })
    @RuleCase("C060")
    void lastsUntilTheEveOfAFixedDay(LocalDate starts, String day, int offered, LocalDate ends) {
        assertThat(CoverPeriod.of(type(null, MonthDay.parse("--" + day), offered, false), starts)
                        .ends())
                .isEqualTo(ends);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 20.00", "2026-07-01, 10.00", "2026-12-15, 1.67", "2026-08-31, 8.33"})
    void asksForTheMonthsLeftToTheCent(LocalDate starts, String amount) {
        assertThat(CoverPeriod.of(type(null, MonthDay.of(1, 1), 0, true), starts)
                        .amount())
                .isEqualTo(Money.of(amount));
    }

    @Test
    void beginsTheDayAfterWhatIsCovered() {
        var today = LocalDate.parse("2026-11-23");
        assertThat(CoverPeriod.start(null, today)).isEqualTo(today);
        assertThat(CoverPeriod.start(LocalDate.parse("2026-11-22"), today)).isEqualTo(today);
        assertThat(CoverPeriod.start(today, today)).isEqualTo(today.plusDays(1));
        assertThat(CoverPeriod.start(LocalDate.parse("2027-05-31"), today)).isEqualTo(LocalDate.parse("2027-06-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, LATE",
        "2026-11-23, NEARLY_DUE",
        "2026-12-23, NEARLY_DUE",
        "2026-12-24, UP_TO_DATE",
        ", NEVER"
    })
    @RuleCase({"C061", "C064", "C065", "C066", "C067"})
    void saysHowSomebodyStands(@Nullable LocalDate until, CoverState state) {
        assertThat(CoverState.of(until, false, LocalDate.parse("2026-11-23"))).isEqualTo(state);
        assertThat(CoverState.of(until, true, LocalDate.parse("2026-11-23"))).isEqualTo(CoverState.EXEMPT);
    }

    private static FeeType type(@Nullable Integer months, @Nullable MonthDay day, int offered, boolean prorata) {
        return new FeeType(
                new FeeTypeId(1),
                "Cotisation",
                FeeType.Kind.FEE,
                Money.of("20.00"),
                false,
                months,
                day,
                offered,
                prorata,
                null,
                false);
    }
}
