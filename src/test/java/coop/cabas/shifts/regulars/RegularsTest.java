package coop.cabas.shifts.regulars;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.race;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.Departures;
import coop.cabas.members.Directory;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.Members;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.WeekId;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Doubts;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.shifts.planning.Options;
import coop.cabas.shifts.planning.Seasons;
import coop.cabas.shifts.planning.Slot;
import coop.cabas.shifts.planning.Weeks;
import coop.cabas.testing.Acts;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** Whoever comes regularly finds their place kept, and nobody waits for an answer that does not come. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class RegularsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-30");
    private static final LocalDate AGAIN = FIRST.plusDays(28);

    @Autowired
    Holds holds;

    @Autowired
    FixedPlaces places;

    @Autowired
    FixedBookings fixed;

    @Autowired
    Bookings bookings;

    @Autowired
    Doubts doubts;

    @Autowired
    Shifts shifts;

    @Autowired
    Layout layout;

    @Autowired
    Options options;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    SlotId slot;
    MemberId ana;
    String email;

    @BeforeEach
    void layOut() {
        slot = Plan.empty(context).slot(MONDAY, "09:00", 180, 3);
        layout.apply(AGAIN.minusDays(1));
        email = "ana.%s@example.org".formatted(UUID.randomUUID());
        ana = context.getBean(Members.class)
                .register(
                        new NewMember(
                                Profile.person("Ana", "Lemoine"),
                                email,
                                null,
                                PostalAddress.NONE,
                                LocalDate.parse("2026-01-05"),
                                Set.of(MembershipKind.COOPERATIVE)),
                        "");
    }

    @AfterEach
    void asDelivered() {
        options.choose(new Options.Chosen(false, Map.of(), false, true, 7, false, false, false));
    }

    @Test
    @RuleCase("C164")
    void thePlaceOfFourWeeksBeforeIsKeptAndOneLetterAsks() {
        bookings.take(at(FIRST).id(), ana, false);
        var before = letters().size();

        layout.apply(AGAIN);
        layout.apply(AGAIN);

        assertThat(letters()).hasSize(before + 1);
        assertThat(letters().getLast()).contains("une place vous est gardée", "30 novembre 2026");
        assertThat(holds.at(at(AGAIN).id(), ana)).isPresent();
        assertThat(at(AGAIN).free()).isEqualTo(2);
    }

    @Test
    void othersDoNotTakeItHoweverManyAskAtOnce() throws Exception {
        var bruno = person("Bruno");
        bookings.take(at(FIRST).id(), ana, false);
        bookings.take(at(FIRST).id(), bruno, false);
        layout.apply(AGAIN);
        var shift = at(AGAIN);
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 100; i++) {
            var other = person("Membre" + i);
            acts.add(() -> done(() -> bookings.take(shift.id(), other, false)));
        }

        assertThat(race(acts)).isEqualTo(1);
        assertThat(doubts.about(shift.id(), person("Chloé")))
                .hasValueSatisfying(doubt -> assertThat(doubt.key()).isEqualTo("shifts.doubt.kept"));

        bookings.take(shift.id(), ana, false);
        bookings.take(shift.id(), bruno, false);
        assertThat(shifts.find(shift.id()).booked()).isEqualTo(3);
        assertThat(holds.of(ana)).isEmpty();
    }

    @Test
    void theLetterAnswersByAPageThatAlsoAsksNothingTwice() {
        bookings.take(at(FIRST).id(), ana, false);
        layout.apply(AGAIN);
        var path = new Mailbox(jdbc, email).path("/shifts/kept/");
        var hold = holds.of(ana).getFirst();
        var answer = path + "/" + hold.id().value();

        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains("Je viens", "Je ne viens pas");
        assertThat(mvc.get().uri(path)).hasStatusOk();
        assertThat(holds.of(ana)).hasSize(1);
        assertThat(mvc.get().uri(answer + "/acceptance")).hasStatus(405);
        assertThat(mvc.post()
                        .uri("/shifts/kept/" + "x".repeat(43) + "/1/refusal")
                        .with(csrf()))
                .hasStatus(404);

        assertThat(mvc.post().uri(answer + "/acceptance").with(csrf())).hasRedirectedUrl(path);
        assertThat(bookings.of(ana, AGAIN)).hasSize(1);
        assertThat(mvc.get().uri(path)).bodyText().contains("C’est réservé.").doesNotContain("Je viens");
        assertThat(mvc.post().uri(answer + "/acceptance").with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("Vous avez déjà répondu");
    }

    @Test
    @RuleCase("C133")
    void whoeverIsKeptAPlaceTakesThatOneAndNoSecond() {
        bookings.take(at(FIRST).id(), ana, false);
        layout.apply(AGAIN);
        bookings.take(at(AGAIN).id(), ana, false);

        assertThat(at(AGAIN).booked()).isEqualTo(1);
        assertThat(at(AGAIN).free()).isEqualTo(2);
        assertThat(holds.of(ana)).isEmpty();
        Acts.assertRefused(() -> bookings.take(at(AGAIN).id(), ana, false), "shifts.refused.overlap");
    }

    @Test
    void whoeverSaysNoFreesThePlaceAtOnce() {
        bookings.take(at(FIRST).id(), ana, false);
        layout.apply(AGAIN);
        var me = member(ana);
        var path = "/me/shifts/kept/" + holds.of(ana).getFirst().id().value() + "/refusal";

        assertThat(post(path, member(person("Bruno")))).hasStatus(404);
        assertThat(mvc.get().uri("/me/shifts/kept").with(me)).bodyText().contains("Je ne viens pas");
        assertThat(post(path, me)).hasRedirectedUrl("/me/shifts/kept");

        assertThat(at(AGAIN).free()).isEqualTo(3);
        assertThat(post(path, me)).hasStatus(409);
    }

    @Test
    void withoutAnAnswerItIsFreeAfterSomeDays() {
        bookings.take(at(FIRST).id(), ana, false);
        layout.apply(AGAIN);

        clock.set("2026-11-30T05:50");
        holds.lapse();
        assertThat(holds.of(ana)).hasSize(1);
        clock.set("2026-12-01T05:50");
        holds.lapse();

        assertThat(holds.of(ana)).isEmpty();
        assertThat(at(AGAIN).free()).isEqualTo(3);
        layout.apply(AGAIN);
        assertThat(holds.of(ana)).isEmpty();
    }

    @Test
    void nothingIsKeptForWhoeverIsAwayOrWhereTheCoopDoesNotWantIt() {
        var bruno = person("Bruno");
        bookings.take(at(FIRST).id(), ana, false);
        bookings.take(at(FIRST).id(), bruno, false);
        away(ana, AGAIN, AGAIN);
        clock.set("2026-12-01T10:00");
        context.getBean(Departures.class).leave(bruno, LocalDate.parse("2026-12-01"), "déménagement");
        layout.apply(AGAIN);
        assertThat(holds.of(ana)).isEmpty();
        assertThat(holds.of(bruno)).isEmpty();

        options.choose(new Options.Chosen(false, Map.of(), false, false, 7, false, false, false));
        var chloe = person("Chloé");
        bookings.take(at(FIRST.plusWeeks(1)).id(), chloe, false);
        layout.apply(AGAIN.plusWeeks(1));
        assertThat(holds.of(chloe)).isEmpty();
    }

    @Test
    @RuleCase({"C165", "C199", "C201"})
    void aFixedPlaceIsBookedWhereOneIsFreeAndNotDuringALeave() {
        options.choose(new Options.Chosen(false, Map.of(), true, false, 7, false, false, false));
        for (var name : List.of("Bruno", "Chloé", "Didier")) {
            bookings.take(at(FIRST.plusWeeks(1)).id(), person(name), false);
        }
        away(ana, FIRST.plusWeeks(2), FIRST.plusWeeks(2));

        places.give(slot, ana, FIRST, 1, null);

        assertThat(bookings.of(ana, FIRST))
                .extracting(booking -> booking.starts().toLocalDate())
                .containsExactly(FIRST, FIRST.plusWeeks(3));
        assertThat(shifts.find(at(FIRST.plusWeeks(1)).id()).booked()).isEqualTo(3);

        layout.apply(AGAIN.plusWeeks(1));
        assertThat(bookings.of(ana, AGAIN)).hasSize(2);
    }

    @Test
    void aFixedPlaceIsHeldInTheNextSeasonsWeekToo() {
        options.choose(new Options.Chosen(false, Map.of(), true, false, 7, false, false, false));
        var weeks = context.getBean(Weeks.class);
        var usual = weeks.slot(slot);
        var holidays = weeks.add("Vacances " + UUID.randomUUID(), null);
        var like = weeks.add(holidays, terms(usual, usual.starts(), 1));
        weeks.add(holidays, terms(usual, usual.starts().plusHours(5), 3));
        season(holidays, AGAIN);
        places.give(slot, ana, FIRST, 2, null);

        layout.apply(AGAIN.plusWeeks(3));

        assertThat(bookings.of(ana, FIRST))
                .extracting(booking -> booking.starts().toLocalDate())
                .containsExactly(FIRST, FIRST.plusWeeks(2), AGAIN, AGAIN.plusWeeks(2));
        assertThat(shifts.find(bookings.of(ana, AGAIN).getFirst().shift()).slot())
                .isEqualTo(like);
        assertThat(places.of(like)).extracting(Fixed::member).containsExactly(ana);
        assertRefused(() -> places.give(like, person("Bruno"), AGAIN, 2, null), "shifts.refused.fixed");
        places.give(like, person("Chloé"), AGAIN.plusWeeks(1), 2, null);
        assertThat(mvc.get().uri("/shifts/regulars?slot=" + like.value()).with(People.who(context, "shifts.manage")))
                .bodyText()
                .contains("Ana Lemoine", "même créneau d’une autre semaine type");
        assertThat(places.of(slot)).as("it is held in both weeks").hasSize(2);

        weeks.end(slot);
        layout.apply(AGAIN.plusWeeks(5));
        assertThat(bookings.of(ana, AGAIN.plusWeeks(4))).hasSize(1);
        assertThat(mvc.get().uri("/me").with(member(ana))).bodyText().contains("Place fixe");
    }

    @Test
    void aFixedPlaceGivenOnceTheNextSeasonIsLaidOutIsBookedThereToo() {
        options.choose(new Options.Chosen(false, Map.of(), true, false, 7, false, false, false));
        var weeks = context.getBean(Weeks.class);
        var usual = weeks.slot(slot);
        var holidays = weeks.add("Vacances " + UUID.randomUUID(), null);
        weeks.add(holidays, terms(usual, usual.starts(), 1));
        season(holidays, AGAIN);
        layout.apply(AGAIN);

        places.give(slot, ana, FIRST, 4, null);

        assertThat(bookings.of(ana, AGAIN)).hasSize(1);
    }

    @Test
    void aSlotHasNoFewerPlacesThanAreHeldForGoodAndThoseThatAreKeptStayUntilTheAnswer() {
        bookings.take(at(FIRST).id(), ana, false);
        bookings.take(at(FIRST).id(), person("Bruno"), false);
        layout.apply(AGAIN);
        var weeks = context.getBean(Weeks.class);
        var usual = weeks.slot(slot);
        assertThat(at(AGAIN).held()).isEqualTo(2);

        weeks.change(slot, terms(usual, usual.starts(), 1));
        layout.apply(AGAIN);
        assertThat(at(AGAIN).most()).as("two may still say yes").isEqualTo(2);
        holds.refuse(holds.of(ana).getFirst().id(), ana);
        layout.apply(AGAIN);
        assertThat(at(AGAIN).most()).isEqualTo(1);

        options.choose(new Options.Chosen(false, Map.of(), true, false, 7, false, false, false));
        weeks.change(slot, terms(usual, usual.starts(), 3));
        places.give(slot, person("Chloé"), FIRST, 1, null);
        places.give(slot, person("Didier"), FIRST, 2, null);
        places.give(slot, person("Ève"), FIRST.plusWeeks(1), 2, null);
        assertRefused(() -> weeks.change(slot, terms(usual, usual.starts(), 1)), "shifts.refused.held");
        weeks.change(slot, terms(usual, usual.starts(), 2));
    }

    @Test
    void aSlotOnWhichSomebodyHoldsAPlaceStaysOnItsDay() {
        places.give(slot, ana, FIRST, 1, null);
        var weeks = context.getBean(Weeks.class);
        var terms = weeks.slot(slot);

        assertRefused(
                () -> weeks.change(
                        slot,
                        new Weeks.Terms(java.time.DayOfWeek.TUESDAY, null, terms.starts(), 180, terms.job(), 1, 3, "")),
                "shifts.refused.heldDay");
        weeks.change(slot, new Weeks.Terms(MONDAY, null, terms.starts().plusHours(1), 180, terms.job(), 1, 3, ""));
        assertThat(places.of(slot)).hasSize(1);
    }

    private void season(WeekId week, LocalDate since) {
        jdbc.sql("update shifts.season set until = :last")
                .param("last", since.minusDays(1))
                .update();
        context.getBean(Seasons.class).add(week, since, since.plusYears(1));
    }

    private static Weeks.Terms terms(Slot slot, java.time.LocalTime starts, int most) {
        return new Weeks.Terms(slot.weekday(), slot.letter(), starts, slot.minutes(), slot.job(), 1, most, "");
    }

    @Test
    @RuleCase("C200")
    void aFixedPlaceThatEndsGivesBackWhatIsAheadAndGivenAgainBooksItAgain() {
        options.choose(new Options.Chosen(false, Map.of(), true, false, 7, false, false, false));
        var id = places.give(slot, ana, FIRST, 2, null);
        assertThat(bookings.of(ana, FIRST)).hasSize(2);

        fixed.end(id, FIRST, "déménagement");
        assertThat(bookings.of(ana, FIRST))
                .extracting(booking -> booking.starts().toLocalDate())
                .containsExactly(FIRST);

        places.give(slot, ana, FIRST.plusWeeks(1).plusDays(1), 2, null);
        assertThat(bookings.of(ana, FIRST))
                .extracting(Booking::starts)
                .extracting(java.time.LocalDateTime::toLocalDate)
                .containsExactly(FIRST, FIRST.plusWeeks(2));
    }

    @Test
    @RuleCase("C035")
    void aDateOfAFixedPlaceIsGivenBackLikeAnyOtherAndTheOthersStay() {
        options.choose(new Options.Chosen(false, Map.of(), true, false, 7, false, false, false));
        places.give(slot, ana, FIRST, 1, null);
        var second = bookings.of(ana, FIRST).get(1);

        bookings.giveBack(second.id(), ana);
        layout.apply(AGAIN.minusDays(1));

        assertThat(bookings.of(ana, FIRST))
                .extracting(booking -> booking.starts().toLocalDate())
                .containsExactly(FIRST, FIRST.plusWeeks(2), FIRST.plusWeeks(3));
    }

    @Test
    void asManyHoldAPlaceAsThereAreInThoseWeeksHoweverManyAskAtOnce() throws Exception {
        options.choose(new Options.Chosen(false, Map.of(), true, false, 7, false, false, false));
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 40; i++) {
            var other = person("Habituée" + i);
            acts.add(() -> done(() -> places.give(slot, other, FIRST, 4, null)));
        }

        assertThat(race(acts)).isEqualTo(3);
        assertThat(places.of(slot)).hasSize(3);
        places.give(slot, ana, FIRST.plusWeeks(1), 4, null);
        assertRefused(() -> places.give(slot, ana, FIRST.plusWeeks(2), 4, null), "shifts.refused.fixedOnce");
        assertRefused(() -> places.give(slot, person("Ève"), FIRST, 2, null), "shifts.refused.fixed");
        assertThat(shifts.find(at(FIRST).id()).booked()).isEqualTo(3);
    }

    @Test
    void theOfficeGivesItOnAPageThatSaysWhatIsWrong() {
        options.choose(new Options.Chosen(false, Map.of(), true, true, 7, false, false, false));
        var office = People.who(context, "shifts.manage", "members.read");
        var path = "/shifts/regulars/slots/" + slot.value();
        assertThat(post(path, office, "who", "zzz", "since", "2026-11-30", "every", "4"))
                .hasStatus(422)
                .bodyText()
                .contains("Personne n’a ce numéro");
        assertThat(post(path, office, "who", "1", "since", "2026-11-30", "every", "9"))
                .hasStatus(422)
                .bodyText()
                .contains("De 1 à 8 semaines");
        var number = context.getBean(Directory.class).find(ana).number();
        assertThat(post(path, office, "who", number, "since", "2026-11-30", "every", "4"))
                .hasRedirectedUrl("/shifts/regulars?slot=" + slot.value());
        assertThat(mvc.get().uri("/shifts/regulars?slot=" + slot.value()).with(office))
                .bodyText()
                .contains("Ana Lemoine", "C’est réservé.");
        assertThat(mvc.get().uri("/me").with(member(ana))).bodyText().contains("Place fixe");
        assertThat(mvc.get().uri("/shifts/regulars").with(member(person("Bruno"))))
                .hasStatus(403);
        var id = places.of(slot).getFirst().id();
        assertThat(post("/shifts/regulars/" + id.value() + "/end", office))
                .hasRedirectedUrl("/shifts/regulars?slot=" + slot.value());
        assertThat(bookings.of(ana, FIRST)).isEmpty();
    }

    private void away(MemberId member, LocalDate since, LocalDate until) {
        var account = context.getBean(Accounts.class).open(member);
        jdbc.sql("""
                        insert into shifts.leave (account, kind, since, until, written, written_by)
                        select :account, min(id), :since, :until, now(), 'Chloé' from shifts.leave_kind where may_help
                        """)
                .param("account", account.value())
                .param("since", since)
                .param("until", until)
                .update();
    }

    private List<String> letters() {
        return new Mailbox(jdbc, email).letters();
    }

    private Shift at(LocalDate day) {
        return shifts.between(day, day).getFirst();
    }

    private MemberId person(String name) {
        return FileOf.person(context, name, "Lemoine", MembershipKind.COOPERATIVE);
    }

    private RequestPostProcessor member(MemberId member) {
        var account = People.account(context);
        context.getBean(SignIns.class).tie(member, account);
        return People.as(account);
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... fields) {
        var request = mvc.post().uri(path).with(who).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static boolean done(Runnable act) {
        return Acts.done(act, "shifts.refused.kept", "shifts.refused.lost", "shifts.refused.fixed");
    }
}
