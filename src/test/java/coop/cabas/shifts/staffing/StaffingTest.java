package coop.cabas.shifts.staffing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/** What staff read of the weeks ahead and of those behind. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class StaffingTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-30");
    private static final LocalDate LAST = LocalDate.parse("2026-12-13");

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    Layout layout;

    @Autowired
    Statistics statistics;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Plan plan;

    @BeforeEach
    void layOut() {
        plan = Plan.empty(context);
        plan.slot(MONDAY, "09:00", 180, 2);
        plan.slot(MONDAY, "09:00", 120, 2);
        plan.slot(FRIDAY, "14:00", 180, 2);
        layout.apply(LocalDate.parse("2026-12-27"));
    }

    @Test
    @RuleCase({"C120", "C217"})
    void shiftsOfOneHourAreOneBoxAndTheWorstOfThemTells() {
        var monday = shifts.between(FIRST, FIRST);
        bookings.take(monday.getFirst().id(), cooperator("Ana"), false);
        bookings.take(monday.getFirst().id(), cooperator("Bruno"), false);

        var week = HeatWeek.of(shifts.between(FIRST, LAST)).getFirst();

        assertThat(week.days()).containsExactly(FIRST, LocalDate.parse("2026-12-04"));
        assertThat(week.hours()).containsExactly(LocalTime.of(9, 0), LocalTime.of(14, 0));
        assertThat(week.at(FIRST, LocalTime.of(9, 0))).satisfies(spot -> {
            assertThat(spot.booked()).isEqualTo(2);
            assertThat(spot.places()).isEqualTo(4);
            assertThat(spot.missing()).isEqualTo(1);
            assertThat(spot.level()).isEqualTo(Spot.Level.SHORT);
            assertThat(spot.path()).isEqualTo("/shifts?on=2026-11-30");
        });
        assertThat(week.at(FIRST, LocalTime.of(14, 0))).isNull();
        assertThat(week.at(LocalDate.parse("2026-12-04"), LocalTime.of(14, 0)).level())
                .isEqualTo(Spot.Level.NOBODY);
    }

    @Test
    void staffSeeWhatIsMissingAndTakeItAway() {
        var staff = People.who(context, "shifts.read");

        assertThat(mvc.get().uri("/shifts/staffing?weeks=2").with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("Il manque 4 personnes")
                .contains("lundi 30 novembre 2026, 09\u00a0h\u00a000\u00a0: personne sur 4 places, il en manque 2")
                .doesNotContain("Semaine du 7 décembre 2026");
        assertThat(mvc.get().uri("/shifts/staffing?weeks=3").with(staff))
                .bodyText()
                .contains("Semaine du 14 décembre 2026");
        assertThat(mvc.get()
                        .uri("/shifts/staffing?job=" + (plan.job().value() + 1))
                        .with(staff))
                .bodyText()
                .contains("Aucun créneau n’est posé");
        assertThat(mvc.get().uri("/shifts/staffing?weeks=2&export=csv").with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("Remplissage")
                .contains("2026-11-30");
        assertThat(mvc.get().uri("/shifts/staffing").with(People.who(context))).hasStatus(403);
        assertThat(mvc.get().uri("/shifts/staffing")).hasStatus3xxRedirection();
    }

    @Test
    void figuresTellWhatWasTakenGivenBackTooLateAndMissed() {
        var monday = shifts.between(FIRST, FIRST).getFirst();
        var ana = bookings.take(monday.id(), cooperator("Ana"), false);
        bookings.take(monday.id(), cooperator("Bruno"), false);
        clock.set("2026-11-28T10:00");
        bookings.takeOff(ana, "malade");
        bookings.take(monday.id(), cooperator("Chloé"), false);
        var early = bookings.take(later().id(), cooperator("Didier"), false);
        bookings.takeOff(early, "erreur");
        jdbc.sql(
                        "update shifts.booking set attended = 'ABSENT' where id = (select max(id) from shifts.booking where shift = :shift)")
                .param("shift", monday.id().value())
                .update();
        clock.set("2026-12-01T10:00");

        var jobs = statistics.of(Statistics.By.JOB, FIRST, LAST);

        assertThat(jobs).singleElement().satisfies(job -> {
            assertThat(job.shifts()).isEqualTo(6);
            assertThat(job.lacking()).isEqualTo(5);
            assertThat(job.places()).isEqualTo(12);
            assertThat(job.taken()).isEqualTo(2);
            assertThat(job.fill()).isEqualTo(new BigDecimal("16.7"));
            assertThat(job.late()).isEqualTo(1);
            assertThat(job.absences()).isEqualTo(1);
            assertThat(job.done()).isEqualTo(1);
        });
        assertThat(statistics.of(Statistics.By.WEEKDAY, FIRST, LAST))
                .extracting(Statistics.Figures::of)
                .containsExactly("1", "5");
        assertThat(statistics.of(Statistics.By.MONTH, FIRST, LAST))
                .extracting(Statistics.Figures::of)
                .containsExactly("2026-11", "2026-12");
        assertThat(Statistics.sum(jobs).done()).isEqualTo(1);
    }

    @Test
    void whereSomebodyMustSayItOnlyWhatWasSaidIsDone() {
        var monday = shifts.between(FIRST, FIRST).getFirst();
        bookings.take(monday.id(), cooperator("Ana"), false);
        clock.set("2026-12-01T10:00");
        jdbc.sql("update shifts.time_rule set credit = 'ATTENDANCE'").update();
        try {
            assertThat(Statistics.sum(statistics.of(Statistics.By.JOB, FIRST, LAST))
                            .done())
                    .isZero();
        } finally {
            jdbc.sql("update shifts.time_rule set credit = 'BOOKING'").update();
        }
        assertThat(Statistics.sum(statistics.of(Statistics.By.JOB, FIRST, LAST)).done())
                .isEqualTo(1);
    }

    @Test
    void figuresOfDaysThatEndBeforeTheyBeginAreExplained() {
        var staff = People.who(context, "shifts.read");

        assertThat(mvc.get()
                        .uri("/shifts/statistics?by=MONTH&from=2026-11-30&until=2026-12-13")
                        .with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("novembre 2026", "décembre 2026");
        assertThat(mvc.get()
                        .uri("/shifts/statistics?from=2026-12-13&until=2026-11-30")
                        .with(staff))
                .hasStatusOk()
                .bodyText()
                .contains("La fin est avant le début");
        assertThat(mvc.get()
                        .uri("/shifts/statistics?by=WEEKDAY&from=2026-11-30&until=2026-12-13&export=xlsx")
                        .with(staff))
                .hasStatusOk();
        assertThat(mvc.get().uri("/shifts/statistics").with(People.who(context)))
                .hasStatus(403);
    }

    private Shift later() {
        return shifts.between(LAST.minusDays(6), LAST).getFirst();
    }

    private MemberId cooperator(String first) {
        return FileOf.person(context, first, "Lemoine", MembershipKind.COOPERATIVE);
    }
}
