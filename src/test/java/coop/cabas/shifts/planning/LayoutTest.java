package coop.cabas.shifts.planning;

import static coop.cabas.testing.Acts.assertRefused;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.members.FileOf;
import coop.cabas.members.MembershipKind;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Difference.What;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.RuleCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** From typical weeks to dated shifts: once, whatever is run how often, and nobody who is booked is put out. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class LayoutTest {

    /** A Monday, and four weeks. */
    private static final LocalDate FROM = LocalDate.parse("2026-11-30");

    private static final LocalDate UNTIL = LocalDate.parse("2026-12-27");

    @Autowired
    Layout layout;

    @Autowired
    Weeks weeks;

    @Autowired
    Seasons seasons;

    @Autowired
    Closings closings;

    @Autowired
    Settings settings;

    @Autowired
    Shifts shifts;

    @Autowired
    Bookings bookings;

    @Autowired
    ApplicationContext context;

    Plan plan;

    @BeforeEach
    void empty() {
        plan = Plan.empty(context);
    }

    @Test
    @RuleCase({"C163", "C214", "C215"})
    void isLaidOutOnceHoweverOftenAndByHowManyAtOnce() throws Exception {
        plan.slot(MONDAY, "09:00", 180, 4);
        plan.slot(SATURDAY, "17:30", 180, 2);

        Callable<Integer> run = () -> layout.apply(UNTIL).getOrDefault(What.NEW, 0);
        var made = 0;
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var done : threads.invokeAll(Collections.nCopies(100, run))) {
                made += done.get();
            }
        }

        // the Saturday before them too
        assertThat(made).isEqualTo(9);
        assertThat(all()).hasSize(8);
        assertThat(all()).extracting(Shift::most).containsOnly(4, 2);
        assertThat(layout.preview(UNTIL)).isEmpty();
        assertThat(layout.apply(UNTIL)).isEmpty();
    }

    @Test
    @RuleCase("C213")
    void closingsHolidaysAndHoursAreLeftOut() {
        plan.slot(FRIDAY, "09:00", 180, 4);
        plan.slot(FRIDAY, "14:00", 180, 4);
        closings.add(day("2026-12-11"), day("2026-12-11"), LocalTime.of(13, 0), LocalTime.of(15, 0), "Inventaire");
        closings.add(day("2026-12-18"), day("2026-12-20"), null, null, "Travaux");

        layout.apply(UNTIL);

        // the 25th is Christmas
        assertThat(all())
                .extracting(shift -> shift.day() + " " + shift.starts().toLocalTime())
                .containsExactly("2026-12-04 09:00", "2026-12-04 14:00", "2026-12-11 09:00");
        settings.choose(with(false, 0));
        layout.apply(UNTIL);
        assertThat(all()).extracting(Shift::day).contains(day("2026-12-25"));
        assertRefused(
                () -> closings.add(day("2026-12-11"), day("2026-12-10"), null, null, "x"), "shifts.refused.backwards");
        assertRefused(
                () -> closings.add(day("2026-12-11"), day("2026-12-11"), LocalTime.NOON, null, "x"),
                "shifts.refused.hours");
    }

    @Test
    @RuleCase("C162")
    void aDayThatIsClosedAfterwardsKeepsTheShiftsAtWhichSomebodyIsBooked() {
        plan.slot(MONDAY, "09:00", 180, 4);
        plan.slot(MONDAY, "14:00", 180, 4);
        layout.apply(UNTIL);
        var morning = shifts.between(FROM, FROM).getFirst();
        var ana = FileOf.person(context, "Ana", "Ferreira", MembershipKind.COOPERATIVE);
        bookings.take(morning.id(), ana, false);
        closings.add(FROM, FROM, null, null, "Travaux");
        assertThat(shifts.between(FROM, FROM)).as("until it is laid out again").hasSize(2);

        assertThat(layout.preview(UNTIL)).extracting(Difference::what).containsExactly(What.BOOKED, What.GONE);
        layout.apply(UNTIL);

        assertThat(shifts.between(FROM, FROM)).extracting(Shift::id).containsExactly(morning.id());
        assertThat(bookings.of(ana, FROM)).hasSize(1);
    }

    @Test
    @RuleCase({"C139", "C166"})
    void fourLettersFollowOneAnotherWeekByWeekWhateverTheNumberOfTheWeek() {
        settings.choose(with(true, 4));
        var chosen = settings.chosen();

        assertThat(chosen.epoch()).as("its Monday").isEqualTo("2024-01-01");
        for (var week = 0; week < 400; week++) {
            for (var day = 0; day < 7; day++) {
                assertThat(chosen.letter(day("2020-01-06").plusDays(7L * week + day)))
                        .isEqualTo(Math.floorMod(week, 4) + 1);
            }
        }
        assertThat(chosen.letter(day("2021-01-04"))).as("after week 53").isNotEqualTo(chosen.letter(day("2020-12-28")));
    }

    @Test
    void whatSomebodyChangedByHandStays() {
        var slot = plan.slot(MONDAY, "09:00", 180, 4);
        layout.apply(UNTIL);
        var first = all().getFirst();
        shifts.change(first.id(), first.version(), terms(first, 7));
        var second = all().get(1);
        shifts.cancel(second.id(), "Panne de courant");
        weeks.change(slot, new Weeks.Terms(MONDAY, null, LocalTime.of(10, 0), 120, plan.job(), 1, 3, ""));

        var counts = layout.apply(UNTIL);

        assertThat(counts).isEqualTo(Map.of(What.TOUCHED, 2, What.CHANGED, 2));
        assertThat(all()).hasSize(4);
        assertThat(shifts.find(first.id()).most()).isEqualTo(7);
        assertThat(shifts.find(first.id()).starts().toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        assertThat(shifts.find(second.id()).cancelled()).isTrue();
        assertThat(all().get(2).starts().toLocalTime()).isEqualTo(LocalTime.of(10, 0));
        assertRefused(() -> shifts.change(first.id(), first.version(), terms(first, 7)), "shifts.refused.moved");
    }

    @Test
    void peopleWhoAreBookedFollowTheirShiftIntoTheNextSeason() {
        plan.slot(MONDAY, "09:00", 180, 4);
        plan.slot(TUESDAY, "09:00", 180, 4);
        plan.slot(SUNDAY, "09:00", 180, 4);
        layout.apply(UNTIL);
        var monday = on("2026-12-21");
        var tuesday = on("2026-12-22");
        var ana = FileOf.person(context, "Ana", "Ferreira", MembershipKind.COOPERATIVE);
        var mondays = bookings.take(monday.id(), ana, false);
        var tuesdays = bookings.take(tuesday.id(), ana, false);

        var holidays = weeks.add("Vacances " + plan.week().value(), null);
        plan.slot(holidays, MONDAY, null, "10:30", 150, 2);
        seasons.all().forEach(season -> seasons.remove(season.id()));
        plan.season(plan.week(), "2026-01-01", "2026-12-19");
        plan.season(holidays, "2026-12-20", "2027-01-03");
        assertRefused(() -> plan.season(holidays, "2027-01-01", "2027-01-10"), "shifts.refused.season");

        var differences = layout.preview(UNTIL);
        assertThat(differences)
                .extracting(difference ->
                        difference.what() + " " + difference.when().toLocalDate())
                .containsExactly("GONE 2026-12-20", "CHANGED 2026-12-21", "BOOKED 2026-12-22", "GONE 2026-12-27");
        layout.apply(UNTIL);

        var moved = bookings.find(mondays);
        assertThat(moved.stands()).isTrue();
        assertThat(moved.shift()).isEqualTo(monday.id());
        assertThat(moved.starts()).isEqualTo("2026-12-21T10:30");
        assertThat(bookings.find(tuesdays).starts()).isEqualTo("2026-12-22T09:00");
        assertThat(layout.preview(UNTIL)).extracting(Difference::what).containsExactly(What.BOOKED);
    }

    @Test
    @RuleCase({"C129", "C130"})
    void fewerPlacesThanArePromisedIsNobodysLoss() {
        var slot = plan.slot(MONDAY, "09:00", 180, 3);
        layout.apply(UNTIL);
        var shift = on("2026-11-30");
        var first = FileOf.person(context, "Ana", "Ferreira", MembershipKind.COOPERATIVE);
        var gone = bookings.take(shift.id(), first, false);
        for (var i = 0; i < 2; i++) {
            bookings.take(
                    shift.id(), FileOf.person(context, "Membre" + i, "Lemoine", MembershipKind.COOPERATIVE), false);
        }
        weeks.change(slot, new Weeks.Terms(MONDAY, null, LocalTime.of(9, 0), 180, plan.job(), 1, 1, ""));

        assertThat(layout.apply(UNTIL)).isEqualTo(Map.of(What.CHANGED, 3));

        assertThat(shifts.find(shift.id()).most()).isEqualTo(3);
        assertThat(layout.preview(UNTIL)).isEmpty();
        weeks.change(
                slot, new Weeks.Terms(MONDAY, null, LocalTime.of(9, 0), 180, plan.job(), 1, 1, "Une table à porter"));
        assertThat(layout.apply(UNTIL)).isEqualTo(Map.of(What.FULLER, 1, What.CHANGED, 3));
        assertThat(shifts.find(shift.id()).note()).isEqualTo("Une table à porter");
        assertThat(shifts.find(shift.id()).most()).isEqualTo(3);
        bookings.takeOff(gone, "malade");
        assertThat(layout.apply(UNTIL)).isEqualTo(Map.of(What.FULLER, 1));
        assertThat(shifts.find(shift.id()).most()).isEqualTo(2);
        assertThat(bookings.at(shift.id())).filteredOn(Booking::stands).hasSize(2);
    }

    @Test
    @RuleCase("C212")
    void lettersFollowOneAnotherThroughAYearOfFiftyThreeWeeks() {
        settings.choose(with(true, 4));
        plan.slot(plan.week(), MONDAY, 1, "09:00", 180, 4);

        layout.apply(day("2027-01-31"));

        assertThat(all())
                .extracting(Shift::day)
                .allSatisfy(day -> assertThat(settings.chosen().letter(day)).isEqualTo(1));
        var days =
                shifts.between(FROM, day("2027-01-31")).stream().map(Shift::day).toList();
        for (var i = 1; i < days.size(); i++) {
            assertThat(days.get(i)).isEqualTo(days.get(i - 1).plusDays(28));
        }
    }

    private Settings.Chosen with(boolean holidays, int letters) {
        return new Settings.Chosen(27, letters, day("2024-01-03"), holidays, 3, 2, 0);
    }

    private List<Shift> all() {
        return shifts.between(FROM, UNTIL);
    }

    private Shift on(String day) {
        return shifts.between(day(day), day(day)).getFirst();
    }

    private static Shifts.Terms terms(Shift shift, int most) {
        return new Shifts.Terms(shift.starts(), shift.ends(), shift.job(), 1, most, "", false);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
