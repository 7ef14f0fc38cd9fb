package coop.cabas.shifts.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.InSpring;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;

/** Cycles are what the rule says, and the database counts them alike. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
@AddLifecycleHook(InSpring.class)
class CycleRuleTest {

    private static final LocalDate EPOCH = LocalDate.parse("2024-01-01");

    @Autowired
    JdbcClient jdbc;

    @Test
    @RuleCase("C079")
    void aPersonalCycleBeginsEvery28DaysFromTheFirstShift() {
        var rule = new CycleRule(CycleRule.Mode.PERSONAL, 28, EPOCH);
        var first = LocalDate.parse("2026-01-05");

        assertThat(rule.of(first, first.plusDays(56)).first()).isEqualTo(first.plusDays(56));
        assertThat(rule.of(first, first.plusDays(55)))
                .isEqualTo(new CycleRule.Cycle(first.plusDays(28), first.plusDays(55)));
        assertThat(rule.after(first, rule.of(first, first)).first()).isEqualTo(first.plusDays(28));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01, 2024-08-15, 2024-08-12", "2024-05-06, 2024-06-15, 2024-06-03"})
    @RuleCase({"C178", "C179"})
    void aCommonCycleBeginsSoManyDaysAfterAnother(LocalDate epoch, LocalDate day, LocalDate begins) {
        assertThat(new CycleRule(CycleRule.Mode.COMMON, 28, epoch).of(day, day).first())
                .isEqualTo(begins);
    }

    @ParameterizedTest
    @EnumSource(
            value = CycleRule.Mode.class,
            names = {"PERSONAL", "COMMON"})
    @RuleCase({"C077", "C078", "C080", "C081", "C082"})
    void cyclesTouchAndLastTheSame(CycleRule.Mode mode) {
        var rule = new CycleRule(mode, 28, EPOCH);
        var first = LocalDate.parse("2026-01-05");
        var cycle = rule.of(first, LocalDate.parse("2026-11-23"));

        assertThat(cycle.first()).isBeforeOrEqualTo("2026-11-23");
        assertThat(cycle.last())
                .isAfterOrEqualTo("2026-11-23")
                .isEqualTo(cycle.first().plusDays(27));
        var after = rule.after(first, cycle);
        assertThat(after.first()).isEqualTo(cycle.first().plusDays(28));
        assertThat(rule.of(first, cycle.last().plusDays(1))).isEqualTo(after);
        assertThat(rule.of(first, cycle.first().minusDays(1)).first())
                .isEqualTo(cycle.first().minusDays(28));
    }

    @Test
    @RuleCase({"C075", "C076"})
    void aCommonCycleIsTheSameForAllAndAYearOf53WeeksChangesNothing() {
        var rule = new CycleRule(CycleRule.Mode.COMMON, 28, LocalDate.parse("2026-12-07"));

        assertThat(rule.of(LocalDate.parse("2026-03-03"), LocalDate.parse("2027-01-03")))
                .isEqualTo(new CycleRule.Cycle(LocalDate.parse("2026-12-07"), LocalDate.parse("2027-01-03")));
        assertThat(rule.of(LocalDate.parse("2026-03-03"), LocalDate.parse("2027-01-04"))
                        .first())
                .isEqualTo(LocalDate.parse("2027-01-04"));
    }

    @Test
    void aYearBegunOn29FebruaryComesBackOnThatDay() {
        var rule = new CycleRule(CycleRule.Mode.YEAR, 28, EPOCH);
        var first = LocalDate.parse("2024-02-29");

        assertThat(rule.of(first, LocalDate.parse("2025-02-27")).first()).isEqualTo(first);
        assertThat(rule.of(first, LocalDate.parse("2025-02-28")).first()).isEqualTo("2025-02-28");
        assertThat(rule.of(first, LocalDate.parse("2028-02-28")).first()).isEqualTo("2027-02-28");
        assertThat(rule.of(first, LocalDate.parse("2028-02-29")).first()).isEqualTo("2028-02-29");
    }

    @Property(tries = 1000)
    void theDatabaseCountsCyclesAlike(
            @ForAll CycleRule.Mode mode,
            @ForAll @IntRange(min = 7, max = 66) int days,
            @ForAll("firstDays") LocalDate first,
            @ForAll @IntRange(max = 2000) int later) {
        var day = first.plusDays(later);
        var cycle = new CycleRule(mode, days, EPOCH).of(first, day);

        var counted = jdbc.sql("""
                        select shifts.cycle_start(:mode, :first, :epoch, :days, :day) as starts,
                               shifts.cycle_next(:mode, :first, :epoch, :days, :day) as next
                        """)
                .param("mode", mode.name())
                .param("first", first)
                .param("epoch", EPOCH)
                .param("days", days)
                .param("day", day)
                .query((row, n) ->
                        List.of(row.getObject("starts", LocalDate.class), row.getObject("next", LocalDate.class)))
                .single();

        assertThat(counted).containsExactly(cycle.first(), cycle.last().plusDays(1));
    }

    /** Often the day that comes back only every fourth year. */
    @Provide
    Arbitrary<LocalDate> firstDays() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(LocalDate.parse("2024-02-29"))),
                Tuple.of(6, Arbitraries.integers().between(0, 2500).map(LocalDate.parse("2020-01-01")::plusDays)));
    }
}
