package coop.cabas.shifts.booking;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.done;
import static coop.cabas.testing.Acts.race;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.members.Departures;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.calendar.Openings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.shifts.planning.Settings;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.concurrent.Callable;

/** Never beyond the places, never at two shifts at once, however many ask at the same moment. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class BookingsTest {

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    Layout layout;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    Plan plan;

    @BeforeEach
    void layOut() {
        plan = Plan.empty(context);
        plan.slot(MONDAY, "09:00", 180, 5);
        plan.slot(MONDAY, "11:00", 180, 5);
        plan.slot(MONDAY, "14:00", 180, 5);
        plan.slot(MONDAY, "18:00", 180, 5);
        plan.slot(FRIDAY, "09:00", 180, 5);
        layout.apply(LocalDate.parse("2026-12-27"));
    }

    @Test
    void fivePlacesAreTakenByFiveOfTwoHundred() throws Exception {
        var shift = at("2026-12-07", 0);
        var members = new ArrayList<MemberId>();
        for (var i = 0; i < 200; i++) {
            members.add(cooperator("Membre" + i));
        }

        var taken = race(members.stream()
                .<Callable<Boolean>>map(member ->
                        () -> done(() -> bookings.take(shift.id(), member, false), "shifts.refused.lost"))
                .toList());

        assertThat(taken).isEqualTo(5);
        assertThat(shifts.find(shift.id()).booked()).isEqualTo(5);
        assertThat(jdbc.sql("select count(distinct number) from shifts.booking where shift = :id and cancelled is null")
                        .param("id", shift.id().value())
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isEqualTo(5);
    }

    @Test
    void whileAPlaceIsLeftNobodyIsToldThatTheShiftIsFull() throws Exception {
        for (var week = 0; week < 3; week++) {
            var shift = at(LocalDate.parse("2026-12-07").plusWeeks(week).toString(), 0);
            jdbc.sql("update shifts.shift set most = 60 where id = :id")
                    .param("id", shift.id().value())
                    .update();
            var acts = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 60; i++) {
                var member = cooperator("Membre" + week + "x" + i);
                acts.add(() -> done(() -> bookings.take(shift.id(), member, false), "shifts.refused.lost"));
            }

            assertThat(race(acts)).isEqualTo(60);
            assertThat(shifts.find(shift.id()).free()).isZero();
        }
    }

    @Test
    @RuleCase("C132")
    void nobodyIsAtTwoShiftsAtOnceNorTwiceAtOne() throws Exception {
        var ana = cooperator("Ana");
        var first = at("2026-12-14", 0);
        var second = at("2026-12-14", 1);
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 100; i++) {
            var wanted = i % 2 == 0 ? first : second;
            acts.add(() -> done(
                    () -> bookings.take(wanted.id(), ana, false), "shifts.refused.overlap", "shifts.refused.already"));
        }

        assertThat(race(acts)).isEqualTo(1);
        assertThat(bookings.of(ana, Plan.TODAY)).hasSize(1);
    }

    @Test
    @RuleCase("C134")
    void twoADayAreEnough() {
        var ana = cooperator("Ana");
        bookings.take(at("2026-12-14", 0).id(), ana, false);
        bookings.take(at("2026-12-14", 2).id(), ana, false);

        assertRefused(() -> bookings.take(at("2026-12-14", 3).id(), ana, false), "shifts.refused.aDay");
    }

    @Test
    @RuleCase({"C031", "C037"})
    void aPlaceGivenBackIsTakenByAnotherAndStaysInTheHistory() {
        var ana = cooperator("Ana");
        var bruno = cooperator("Bruno");
        var shift = at("2026-12-07", 0);
        var hers = bookings.take(shift.id(), ana, false);

        assertThatThrownBy(() -> bookings.giveBack(hers, bruno)).isInstanceOf(NotFound.class);
        bookings.giveBack(hers, ana);
        assertRefused(() -> bookings.giveBack(hers, ana), "shifts.refused.givenBack");
        bookings.take(shift.id(), bruno, false);
        bookings.take(shift.id(), ana, false);

        assertThat(bookings.at(shift.id())).hasSize(3);
        assertThat(bookings.at(shift.id()))
                .filteredOn(Booking::stands)
                .extracting(Booking::memberName)
                .containsExactly("Bruno Lemoine", "Ana Lemoine");
    }

    @Test
    @RuleCase({"C030", "C033", "C036", "C193"})
    void nobodyGivesBackWhatIsPastTooNearOrNotTheirs() {
        var ana = cooperator("Ana");
        var near = shifts.add(terms("2026-11-26T09:59", 180));
        var inTime = shifts.add(terms("2026-11-26T14:00", 180));
        var past = shifts.add(terms("2026-11-20T09:00", 180));

        var booked = bookings.place(near, ana);
        assertRefused(() -> bookings.giveBack(booked, ana), "shifts.refused.late");
        bookings.giveBack(bookings.take(inTime, ana, false), ana);
        var done = bookings.place(past, ana);
        assertRefused(() -> bookings.giveBack(done, ana), "shifts.refused.late");
        assertThatThrownBy(() -> bookings.giveBack(new BookingId(999_999_999), ana))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @RuleCase("C011")
    void twoShiftsOverlapByWhatTheCoopAllowsAndByNoMinuteMore() {
        var ana = cooperator("Ana");
        var nine = at("2026-11-27", 0);
        var half = shifts.add(terms("2026-11-27T11:30", 180));
        var sooner = shifts.add(terms("2026-11-27T11:29", 180));
        bookings.take(nine.id(), ana, false);
        assertRefused(() -> bookings.take(half, ana, false), "shifts.refused.overlap");
        assertThat(context.getBean(Openings.class).of(ana))
                .extracting(Shift::id)
                .doesNotContain(half);

        overlap(30);

        assertRefused(() -> bookings.take(sooner, ana, false), "shifts.refused.overlap");
        assertThat(context.getBean(Openings.class).of(ana))
                .extracting(Shift::id)
                .contains(half)
                .doesNotContain(sooner);
        bookings.take(half, ana, false);
        overlap(0);
        assertThat(bookings.of(ana, Plan.TODAY)).as("both stay").hasSize(2);
        var bruno = cooperator("Bruno");
        bookings.take(nine.id(), bruno, false);
        assertRefused(() -> bookings.take(half, bruno, false), "shifts.refused.overlap");
    }

    private void overlap(int minutes) {
        var settings = context.getBean(Settings.class);
        var now = settings.chosen();
        settings.choose(new Settings.Chosen(
                now.ahead(), now.letters(), now.epoch(), now.holidays(), now.cancelDays(), now.aDay(), minutes));
    }

    private Shifts.Terms terms(String starts, int minutes) {
        var begins = LocalDateTime.parse(starts);
        return new Shifts.Terms(begins, begins.plusMinutes(minutes), plan.job(), 1, 3, "", false);
    }

    @Test
    @RuleCase({"C128", "C131"})
    void aShiftCountsWhoTakesItsPlaces() {
        var shift = shifts.add(new Shifts.Terms(
                Plan.TODAY.plusDays(9).atTime(9, 0),
                Plan.TODAY.plusDays(9).atTime(12, 0),
                plan.job(),
                1,
                2,
                "",
                false));
        for (var taken = 0; taken < 2; taken++) {
            assertThat(shifts.find(shift).booked()).isEqualTo(taken);
            assertThat(shifts.find(shift).free()).isEqualTo(2 - taken);
            bookings.take(shift, cooperator("Membre" + taken), false);
        }
        assertThat(shifts.find(shift).booked()).isEqualTo(2);
        assertThat(shifts.find(shift).free()).isZero();
    }

    @Test
    @RuleCase("C124")
    void tooLateSomebodyElseDecides() {
        var ana = cooperator("Ana");
        // today is Monday 23 November: the shift is on Friday, four days and some hours ahead
        var friday = at("2026-11-27", 0);
        var booking = bookings.take(friday.id(), ana, false);
        assertThat(bookings.canGiveBack(bookings.find(booking))).isTrue();
        jdbc.sql("update shifts.setting set cancel_days = 4").update();
        assertThat(bookings.canGiveBack(bookings.find(booking))).isFalse();

        assertRefused(() -> bookings.giveBack(booking, ana), "shifts.refused.late");
        assertRefused(() -> bookings.takeOff(booking, " "), "shifts.refused.why");
        bookings.takeOff(booking, "malade");
        assertThat(bookings.find(booking).reason()).isEqualTo("malade");
    }

    @Test
    @RuleCase("C197")
    void whatMustBeKnownIsReadBefore() {
        var ana = cooperator("Ana");
        var shift = at("2026-12-07", 0);
        shifts.change(
                shift.id(),
                shift.version(),
                new Shifts.Terms(shift.starts(), shift.ends(), shift.job(), 1, 5, "Porter des charges", false));

        assertRefused(() -> bookings.take(shift.id(), ana, false), "shifts.refused.note");
        bookings.take(shift.id(), ana, true);

        assertThat(bookings.of(ana, Plan.TODAY)).hasSize(1);
    }

    @Test
    void whoeverLeavesKeepsNoPlaceAhead() {
        var ana = cooperator("Ana");
        var before = bookings.take(at("2026-12-07", 0).id(), ana, false);
        var after = bookings.take(at("2026-12-14", 0).id(), ana, false);

        context.getBean(Departures.class).leave(ana, LocalDate.parse("2026-12-10"), "Déménagement");

        assertThat(bookings.find(before).stands()).isTrue();
        assertThat(bookings.find(after).stands()).isFalse();
        context.getBean(Departures.class).died(ana, Plan.TODAY, "");
        assertThat(bookings.find(before).stands()).isFalse();
    }

    @Test
    @RuleCase({"C121", "C196"})
    void lockedCancelledAndPastAreSaidSo() {
        var ana = cooperator("Ana");
        var shift = at("2026-12-07", 0);
        shifts.change(
                shift.id(),
                shift.version(),
                new Shifts.Terms(shift.starts(), shift.ends(), shift.job(), 1, 5, "", true));
        assertRefused(() -> bookings.take(shift.id(), ana, false), "shifts.refused.locked");
        bookings.place(shift.id(), ana);

        var other = at("2026-12-07", 2);
        shifts.cancel(other.id(), "Panne");
        assertRefused(() -> bookings.take(other.id(), ana, false), "shifts.refused.cancelled");
        var past = shifts.add(new Shifts.Terms(
                Plan.TODAY.minusDays(1).atTime(9, 0),
                Plan.TODAY.minusDays(1).atTime(12, 0),
                plan.job(),
                1,
                3,
                "",
                false));
        assertRefused(() -> bookings.take(past, ana, false), "shifts.refused.past");
        var stranger = FileOf.person(context, "Nina", "Passante");
        assertRefused(() -> bookings.take(at("2026-12-14", 0).id(), stranger, false), "shifts.refused.member");
    }

    @Test
    void theDatabaseItselfRefusesOneTooMany() {
        var shift = at("2026-12-07", 0);
        for (var i = 0; i < 5; i++) {
            bookings.take(shift.id(), cooperator("Membre" + i), false);
        }
        var sixth = cooperator("Membre6");

        assertThatThrownBy(() -> jdbc.sql("""
                        insert into shifts.booking (shift, number, member, span, booked, booked_by, by_staff)
                        values (:shift, 6, :member, 'empty', now(), 'x', false)
                        """)
                        .param("shift", shift.id().value())
                        .param("member", sixth.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertRefused(
                () -> shifts.change(
                        shift.id(),
                        shift.version(),
                        new Shifts.Terms(shift.starts(), shift.ends(), shift.job(), 1, 4, "", false)),
                "shifts.refused.taken");
    }

    private Shift at(String day, int place) {
        return shifts.between(LocalDate.parse(day), LocalDate.parse(day)).get(place);
    }

    private MemberId cooperator(String first) {
        return FileOf.person(context, first, "Lemoine", MembershipKind.COOPERATIVE);
    }
}
