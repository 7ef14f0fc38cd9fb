package coop.cabas.shifts;

import static coop.cabas.testing.Acts.assertRefused;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Entry;
import coop.cabas.shifts.accounts.Ledger;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Nights on which clocks change, 29 February, the turn of a year: what the shop's clock says counts. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class AwkwardDaysTest {

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    Layout layout;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Plan plan;
    MemberId ana;

    @BeforeEach
    void begin() {
        plan = Plan.empty(context);
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
    }

    @ParameterizedTest
    @CsvSource({
        // on one of these nights an hour is missing, on the other it comes twice
        "2027-03-28T00:30, 20270327T233000Z, 20270328T013000Z",
        "2027-10-31T00:30, 20271030T223000Z, 20271031T023000Z"
    })
    void aNightShiftCountsByTheClockOnTheWallAndCalendarsHaveTheMoment(LocalDateTime starts, String begins, String ends)
            throws Exception {
        clock.set(starts.toLocalDate().minusDays(10) + "T09:00");
        bookings.take(add(starts), ana, false);

        assertThat(ledger.lines(accounts.open(ana), starts.toLocalDate(), 5))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.minutes()).isEqualTo(180);
                    assertThat(line.counts()).isEqualTo(starts);
                });
        var user = People.account(context);
        context.getBean(SignIns.class).tie(ana, user);
        var page = mvc.post()
                .uri("/me/shifts/feed")
                .with(People.as(user))
                .with(csrf())
                .exchange();
        var body = page.getResponse().getContentAsString();
        var at = body.indexOf("/calendar/");
        assertThat(mvc.get().uri(body.substring(at, body.indexOf(".ics", at) + 4)))
                .bodyText()
                .contains("DTSTART:" + begins, "DTEND:" + ends);
    }

    @Test
    void aPlaceIsGivenBackUntilThreeDaysBeforeByTheClockOnTheWall() {
        var starts = LocalDateTime.parse("2027-03-29T09:00");
        clock.set("2027-03-20T09:00");
        var booking = bookings.take(add(starts), ana, false);
        clock.set("2027-03-26T09:01");
        assertThat(bookings.canGiveBack(bookings.find(booking)))
                .as("71 hours before, an hour is missing")
                .isFalse();
        clock.set("2027-03-26T09:00");
        assertThat(bookings.canGiveBack(bookings.find(booking))).isTrue();
    }

    @Test
    void shiftsOfEveryWeekAreLaidOutOnThoseDaysToo() {
        plan.season(plan.week(), "2028-01-01", "2028-12-31");
        plan.slot(SUNDAY, "02:30", 120, 2);
        plan.slot(TUESDAY, "09:00", 180, 2);
        clock.set("2027-03-20T06:00");
        layout.apply(LocalDate.parse("2027-03-28"));
        assertThat(shifts.between(LocalDate.parse("2027-03-28"), LocalDate.parse("2027-03-28")))
                .singleElement()
                .satisfies(shift -> assertThat(shift.starts()).isEqualTo("2027-03-28T02:30"));

        clock.set("2028-02-20T06:00");
        layout.apply(LocalDate.parse("2028-03-07"));
        assertThat(shifts.between(LocalDate.parse("2028-02-29"), LocalDate.parse("2028-02-29")))
                .singleElement()
                .satisfies(shift -> assertThat(shift.lasts()).hasMinutes(180));
    }

    @Test
    void aShiftOverTheTurnOfTheYearIsOfItsFirstDayAndHoldsUntilItsEnd() {
        clock.set("2026-12-20T09:00");
        bookings.take(add(LocalDateTime.parse("2026-12-31T22:30")), ana, false);

        assertThat(bookings.of(ana, LocalDate.parse("2026-12-31"))).hasSize(1);
        assertThat(bookings.of(ana, LocalDate.parse("2027-01-01"))).isEmpty();
        assertRefused(
                () -> bookings.take(add(LocalDateTime.parse("2027-01-01T01:00")), ana, false),
                "shifts.refused.overlap");
        bookings.take(add(LocalDateTime.parse("2027-01-01T01:30")), ana, false);
        assertThat(ledger.balance(accounts.open(ana), Entry.Kind.TIME, LocalDateTime.parse("2027-01-01T00:00")))
                .isEqualTo(180);
    }

    private ShiftId add(LocalDateTime starts) {
        return shifts.add(new Shifts.Terms(starts, starts.plusMinutes(180), plan.job(), 1, 3, "", false));
    }
}
