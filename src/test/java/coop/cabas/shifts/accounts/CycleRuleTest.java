package coop.cabas.shifts.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.Random;

/** Cycles are what the rule says, and the database counts them alike. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class CycleRuleTest {

    private static final LocalDate EPOCH = LocalDate.parse("2024-01-01");

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPersonalCycleBeginsEvery28DaysFromTheFirstShift() {
        var rule = new CycleRule(CycleRule.Mode.PERSONAL, 28, EPOCH);
        var first = LocalDate.parse("2026-01-05");

        assertThat(rule.of(first, first.plusDays(56)).first()).isEqualTo(first.plusDays(56));
        assertThat(rule.of(first, first.plusDays(55)))
                .isEqualTo(new CycleRule.Cycle(first.plusDays(28), first.plusDays(55)));
        assertThat(rule.after(first, rule.of(first, first)).first()).isEqualTo(first.plusDays(28));
    }

    @Test
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

    @Test
    void theDatabaseCountsCyclesAlike() {
        var random = new Random(28);
        for (var i = 0; i < 2000; i++) {
            var mode = CycleRule.Mode.values()[i % 3];
            var days = 7 + random.nextInt(60);
            var first = i % 7 == 0
                    ? LocalDate.parse("2024-02-29")
                    : LocalDate.parse("2020-01-01").plusDays(random.nextInt(2500));
            var day = first.plusDays(random.nextInt(2000));
            var rule = new CycleRule(mode, days, EPOCH);
            var cycle = rule.of(first, day);
            jdbc.sql("""
                            select shifts.cycle_start(:mode, :first, :epoch, :days, :day) as starts,
                                   shifts.cycle_next(:mode, :first, :epoch, :days, :day) as next
                            """)
                    .param("mode", mode.name())
                    .param("first", first)
                    .param("epoch", EPOCH)
                    .param("days", days)
                    .param("day", day)
                    .query((row, n) -> {
                        assertThat(row.getObject("starts", LocalDate.class))
                                .as(mode + " " + first + " " + day)
                                .isEqualTo(cycle.first());
                        assertThat(row.getObject("next", LocalDate.class))
                                .as(mode + " " + first + " " + day)
                                .isEqualTo(cycle.last().plusDays(1));
                        return n;
                    })
                    .single();
        }
    }
}
