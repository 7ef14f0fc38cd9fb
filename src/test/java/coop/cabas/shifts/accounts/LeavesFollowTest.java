package coop.cabas.shifts.accounts;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.TimeAccountId;
import coop.cabas.shifts.absence.AbsenceRules;
import coop.cabas.shifts.absence.StandIns;
import coop.cabas.shifts.booking.Booking.Attended;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.shifts.planning.Options;
import coop.cabas.shifts.regulars.FixedPlaces;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.LocalDate;
import java.util.Map;

/** What becomes of dates and fixed places when somebody is away: it is asked first, and nothing else is lost. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class LeavesFollowTest {

    private static final LocalDate TODAY = Plan.TODAY;

    @Autowired
    Accounts accounts;

    @Autowired
    Leaves leaves;

    @Autowired
    LeaveDesk desk;

    @Autowired
    LeaveKinds kinds;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    FixedPlaces places;

    @Autowired
    Options options;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Options.Chosen asDelivered;
    Plan plan;
    SlotId slot;
    MemberId ana;
    TimeAccountId account;
    RequestPostProcessor office;

    @BeforeEach
    void begin() {
        asDelivered = options.chosen();
        options.choose(new Options.Chosen(false, Map.of(), true, false, 7, false, false, false));
        plan = Plan.empty(context);
        slot = plan.slot(MONDAY, "09:00", 180, 3);
        context.getBean(Layout.class).apply(TODAY.plusDays(27));
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
        account = accounts.open(ana);
        office = People.who(context, "shifts.accounts");
    }

    @AfterEach
    void asBefore() {
        options.choose(asDelivered);
    }

    @Test
    @RuleCase("C207")
    void theOfficeIsAskedAndOnYesOnlyDatesMeanwhileAreGivenBack() {
        places.give(slot, ana, TODAY.plusDays(1), 1, null);
        var later = book(40);
        assertThat(dates()).hasSize(4);

        assertThat(give("Pause", 21, null))
                .hasStatusOk()
                .bodyText()
                .contains("lundi 30 novembre 2026", "lundi 7 décembre 2026", "Noter l’absence et rendre tout cela")
                .doesNotContain("à demeure", "ne rien rendre");
        assertThat(leaves.of(account)).as("nothing until the answer").isEmpty();

        assertThat(give("Pause", 21, "true")).hasRedirectedUrl("/shifts/accounts/" + account.value());

        assertThat(bookings.find(later).stands()).isTrue();
        assertThat(dates()).as("14 December is the last day").hasSize(1);
        assertThat(places.of(ana)).hasSize(1);
    }

    @Test
    void whoeverMayGoOnHelpingKeepsTheirDatesIfTheOfficeSaysSo() {
        var meanwhile = book(3);
        assertThat(give("Maladie", 10, null)).hasStatusOk().bodyText().contains("ne rien rendre");

        assertThat(give("Maladie", 10, "false")).hasRedirectedUrl("/shifts/accounts/" + account.value());

        assertThat(bookings.find(meanwhile).stands()).isTrue();
        assertThat(leaves.of(account)).hasSize(1);
    }

    @Test
    void withNothingBookedNothingIsAsked() {
        assertThat(give("Maladie", 10, null)).hasRedirectedUrl("/shifts/accounts/" + account.value());
        assertThat(leaves.of(account)).hasSize(1);
    }

    @Test
    @RuleCase("C208")
    void aLongLeaveGivesTheFixedPlaceUpToo() {
        places.give(slot, ana, TODAY.plusDays(1), 1, null);
        assertThat(give("Maladie", 167, null)).bodyText().doesNotContain("à demeure");
        assertThat(give("Maladie", 168, null)).bodyText().contains("à demeure", "lundi à 09");

        assertThat(give("Maladie", 168, "true")).hasStatus(303);

        assertThat(places.of(ana)).isEmpty();
        assertThat(dates()).isEmpty();
    }

    @Test
    void aLeaveWithoutEndIsLongAndTheMemberWhoAsksForItIsAskedToo() {
        places.give(slot, ana, TODAY.plusDays(1), 1, null);
        var user = People.account(context);
        context.getBean(SignIns.class).tie(ana, user);
        var pause = kind("Pause");

        assertThat(mvc.post()
                        .uri("/me/time/leaves")
                        .with(People.as(user))
                        .with(csrf())
                        .param("kind", String.valueOf(pause.id())))
                .hasStatusOk()
                .bodyText()
                .contains("à demeure");
        assertThat(leaves.of(account)).isEmpty();
        assertThat(mvc.post()
                        .uri("/me/time/leaves")
                        .with(People.as(user))
                        .with(csrf())
                        .param("kind", String.valueOf(pause.id()))
                        .param("givingBack", "true"))
                .hasRedirectedUrl("/me/time");
        assertThat(places.of(ana)).isEmpty();
        assertThat(dates()).as("their first cycle has not begun").isEmpty();
    }

    @Test
    @RuleCase("C210")
    void aLeaveThatLastsLongerTakesOnlyTheDaysThatAreAdded() {
        desk.give(account, kind("Pause"), TODAY.plusDays(3), TODAY.plusDays(8), "");
        var before = book(1);
        var added = book(10);
        var after = book(20);

        desk.end(account, leaves.of(account).getFirst().id(), TODAY.plusDays(15));

        assertThat(bookings.find(before).stands()).isTrue();
        assertThat(bookings.find(added).stands()).isFalse();
        assertThat(bookings.find(after).stands()).isTrue();
        assertThat(leaves.of(account).getFirst().until()).isEqualTo(TODAY.plusDays(15));
    }

    @Test
    @RuleCase("C211")
    void onlyWhatIsAheadIsGivenBackAlsoWhatSomebodyLooksAStandInFor() {
        context.getBean(AbsenceRules.class).choose(new AbsenceRules.Chosen(true, true, true));
        var done = book(-2);
        context.getBean(Attendances.class).mark(done, Attended.DONE, Attendances.Source.OFFICE);
        var missed = book(-1);
        context.getBean(Attendances.class).mark(missed, Attended.ABSENT, Attendances.Source.OFFICE);
        var given = book(2);
        bookings.takeOff(given, "déjà rendu");
        var pending = book(3);
        var offered = book(1);
        context.getBean(StandIns.class).offer(offered, ana);

        var freed = desk.give(account, kind("Pause"), TODAY.minusDays(7), TODAY.plusDays(7), "");

        assertThat(freed).extracting(booking -> booking.id()).containsExactlyInAnyOrder(pending, offered);
        assertThat(bookings.find(done).stands()).isTrue();
        assertThat(bookings.find(missed).attended()).isEqualTo(Attended.ABSENT);
        assertThat(bookings.find(given).reason()).isEqualTo("déjà rendu");
        assertThat(context.getBean(StandIns.class).open())
                .noneMatch(offer -> offer.booking().id().equals(offered));
    }

    private java.util.List<LocalDate> dates() {
        return bookings.of(ana, TODAY).stream()
                .map(booking -> booking.starts().toLocalDate())
                .toList();
    }

    private MvcTestResult give(String kind, int days, String givingBack) {
        var request = mvc.post()
                .uri("/shifts/accounts/" + account.value() + "/leaves")
                .with(office)
                .with(csrf())
                .param("kind", String.valueOf(kind(kind).id()))
                .param("since", TODAY.plusDays(1).toString())
                .param("until", TODAY.plusDays(days).toString());
        return (givingBack == null ? request : request.param("givingBack", givingBack)).exchange();
    }

    private LeaveKind kind(String name) {
        return kinds.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private BookingId book(int inDays) {
        var starts = TODAY.plusDays(inDays).atTime(15, 0);
        return bookings.place(
                shifts.add(new Shifts.Terms(starts, starts.plusHours(3), plan.job(), 1, 5, "", false)), ana);
    }
}
