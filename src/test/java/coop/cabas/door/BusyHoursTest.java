package coop.cabas.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.cabas.badges.Badges;
import coop.cabas.badges.Ending;
import coop.cabas.door.visits.BusyHours;
import coop.cabas.door.visits.Retention;
import coop.cabas.members.FileOf;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Message;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import coop.cabas.tools.Evidence;
import coop.cabas.tools.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** When people come, by numbers alone, and what that proves. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class BusyHoursTest {

    private static final LocalDate MONDAY = LocalDate.parse("2031-03-03");

    @Autowired
    BusyHours hours;

    @Autowired
    Badges badges;

    @Autowired
    Retention retention;

    @Autowired
    List<Evidence> evidence;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Tablet tablet;

    @BeforeEach
    void morning() {
        clock.set(MONDAY + "T08:00");
        tablet = Tablet.paired(context);
    }

    @Test
    void anHourIsAsBusyAsOnThoseDaysOnWhichSomebodyCame() {
        come(MONDAY, "09:30", 4);
        come(MONDAY, "14:10", 1);
        come(MONDAY.plusDays(7), "09:45", 2);
        come(MONDAY.plusDays(8), "09:05", 1);
        clock.set(MONDAY.plusDays(60) + "T10:00");
        retention.run();

        assertThat(hours.between(MONDAY, MONDAY.plusDays(13)))
                .extracting(BusyHours.Hour::day, BusyHours.Hour::hour, BusyHours.Hour::average)
                .containsExactly(
                        tuple(DayOfWeek.MONDAY, 9, new BigDecimal("3.00")),
                        tuple(DayOfWeek.MONDAY, 14, new BigDecimal("0.50")),
                        tuple(DayOfWeek.TUESDAY, 9, new BigDecimal("1.00")));
        assertThat(hours.quietest(MONDAY, MONDAY.plusDays(13), 3))
                .as("three days tell nothing")
                .isEmpty();
    }

    @Test
    void quietHoursAreToldOnceEnoughDaysAreKnown() {
        var first = MONDAY.plusWeeks(20);
        for (var day = 0; day < 12; day++) {
            come(first.plusDays(day), "10:00", 2);
        }
        come(first, "15:00", 1);
        assertThat(hours.quietest(first, first.plusDays(13), 1))
                .extracting(BusyHours.Hour::hour)
                .containsExactly(15);
        clock.set(first.plusDays(14) + "T10:00");
        assertThat(mvc.get().uri("/door/hours?weeks=4").with(People.who(context, "door.visits")))
                .hasStatusOk()
                .bodyText()
                .contains("heat-full", "heat-open", "lundi 15");
        assertThat(mvc.get().uri("/door/hours").with(People.who(context))).hasStatus(403);
    }

    @Test
    void theDoorAndTheDeskProveThatBadgesAreFollowed() {
        var day = MONDAY.plusWeeks(40);
        come(day, "09:30", 2);
        var lost = badges.issue(FileOf.person(context, "Didier", "Perdu", MembershipKind.COOPERATIVE));
        badges.end(lost, Ending.LOST);
        tablet.get("/api/kiosk/state");

        var proofs = evidence.stream()
                .flatMap(one -> one.latest(day).stream())
                .filter(proof -> proof.tool().equals("badges"))
                .toList();

        assertThat(proofs).extracting(Proof::on).containsOnly(day).hasSize(2);
        assertThat(proofs)
                .extracting(Proof::what)
                .contains(Message.of("badges.evidence", 3, 0, 1))
                .anySatisfy(what -> assertThat(what.key()).isEqualTo("door.evidence.stands"));
        assertThat(evidence.stream()
                        .flatMap(one -> one.of("badges", "production", day, 1).stream())
                        .map(Proof::on))
                .allSatisfy(on -> assertThat(on).isBefore(day));
        assertThat(evidence.stream().flatMap(one -> one.of("badges", "equipment", null, 9).stream()))
                .isEmpty();
    }

    /** So many different people at that time. */
    private void come(LocalDate day, String time, int people) {
        clock.set(day + "T" + time);
        for (var i = 0; i < people; i++) {
            var member = FileOf.person(context, "Passant" + i, "Heure", MembershipKind.COOPERATIVE);
            tablet.scan(badges.cardOf(member).code());
        }
    }
}
