package coop.cabas.shifts.staffing;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.FileOf;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Message;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestClock;
import coop.cabas.tools.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;

/** What shifts prove of the tool that keeps them. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class ShiftEvidenceTest {

    private static final LocalDate FIRST = LocalDate.parse("2031-01-06");

    @Autowired
    ShiftEvidence evidence;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void layOut() {
        var plan = Plan.empty(context);
        plan.season(plan.week(), "2030-12-01", "2031-02-28");
        plan.slot(MONDAY, "09:00", 180, 2);
        plan.slot(MONDAY, "14:00", 180, 2);
        // a day on which no other test of this database takes a place
        clock.set("2031-01-02T10:00");
        context.getBean(Layout.class).apply(LocalDate.parse("2031-01-20"));
    }

    @Test
    void tellsHowItStandsTodayAndWhatWasTakenOnEachDayBefore() {
        var monday = shifts.between(FIRST, FIRST);
        bookings.place(monday.getFirst().id(), FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE));
        clock.set("2031-01-04T10:00");
        bookings.place(monday.getFirst().id(), FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE));

        assertThat(evidence.latest(LocalDate.parse("2031-01-04")))
                .singleElement()
                .satisfies(proof -> {
                    assertThat(proof.on()).isEqualTo("2031-01-04");
                    assertThat(proof.what())
                            .isEqualTo(Message.of("shifts.evidence.stands", 2, LocalDate.parse("2031-01-20"), 1, 2));
                });
        assertThat(evidence.latest(LocalDate.parse("2031-01-03")))
                .extracting(Proof::on, Proof::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        LocalDate.parse("2031-01-02"), Message.of("shifts.evidence.taken", 1)));
        assertThat(evidence.of("services", "production", LocalDate.parse("2031-01-04"), 1))
                .extracting(Proof::on)
                .containsExactly(LocalDate.parse("2031-01-02"));
        assertThat(evidence.of("galette", "production", null, 9)).isEmpty();
        assertThat(evidence.of("services", "equipment", null, 9)).isEmpty();
    }
}
