package coop.cabas.shifts.waiting;

import static coop.cabas.testing.Acts.assertRefused;
import static coop.cabas.testing.Acts.race;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Cancellations;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.shifts.planning.Options;
import coop.cabas.shifts.regulars.Holds;
import coop.cabas.testing.Acts;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.RuleCase;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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

/** A place that comes free is for whoever waited first, whoever else looks at that moment; and nobody is told anything twice. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class WaitingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-07");

    @Autowired
    Line line;

    @Autowired
    Lines lines;

    @Autowired
    Watches watches;

    @Autowired
    Holds holds;

    @Autowired
    Bookings bookings;

    @Autowired
    Cancellations cancellations;

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

    Shift shift;
    MemberId ana;
    String email;

    @BeforeEach
    void layOut() {
        Plan.empty(context).slot(MONDAY, "09:00", 180, 1);
        layout.apply(DAY);
        shift = shifts.between(DAY, DAY).getFirst();
        options.choose(new Options.Chosen(false, Map.of(), false, true, 7, true, true, false));
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

    @RepeatedTest(3)
    void thePlaceThatComesFreeIsKeptForTheFirstInLineWhoeverElseAsks() throws Exception {
        var bruno = person("Bruno");
        var booking = bookings.take(shift.id(), bruno, false);
        lines.join(shift.id(), ana);
        var acts = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 100; i++) {
            var other = person("Membre" + i);
            if (i == 50) {
                acts.add(() -> done(() -> bookings.giveBack(booking, bruno)));
            }
            acts.add(
                    i % 2 == 0
                            ? () -> done(() -> bookings.take(shift.id(), other, false))
                            : () -> !done(() -> lines.join(shift.id(), other)));
        }

        assertThat(race(acts)).isOne();

        assertThat(holds.of(ana)).hasSize(1);
        assertThat(shifts.find(shift.id()).booked()).isZero();
        assertThat(line.length(shift.id())).isEqualTo(50);
        bookings.take(shift.id(), ana, false);
        assertThat(shifts.find(shift.id()).booked()).isOne();
    }

    @Test
    void withoutAnAnswerItIsKeptForTheNext() {
        var bruno = person("Bruno");
        var chloe = person("Chloé");
        var booking = bookings.take(shift.id(), bruno, false);
        lines.join(shift.id(), ana);
        lines.join(shift.id(), chloe);
        assertThat(line.place(shift.id(), chloe)).hasValue(2);
        bookings.giveBack(booking, bruno);
        assertThat(line.place(shift.id(), chloe)).hasValue(1);
        assertThat(new Mailbox(jdbc, email).latest()).contains("Vous attendiez une place");

        clock.set("2026-11-25T05:50");
        holds.lapse();
        lines.catchUp();
        lines.catchUp();

        assertThat(holds.of(ana)).isEmpty();
        assertThat(holds.of(chloe)).hasSize(1);
        assertThat(new Mailbox(jdbc, email).letters()).hasSize(1);
    }

    @Test
    void whoeverSaysNoLetsTheNextComeAtOnce() {
        var bruno = person("Bruno");
        var chloe = person("Chloé");
        var booking = bookings.take(shift.id(), bruno, false);
        lines.join(shift.id(), ana);
        lines.join(shift.id(), chloe);
        bookings.giveBack(booking, bruno);

        holds.refuse(holds.of(ana).getFirst().id(), ana);

        assertThat(holds.of(chloe)).hasSize(1);
        assertThat(line.length(shift.id())).isZero();
    }

    @Test
    void whoeverIsBookedElsewhereAtThatTimeIsPassedOver() {
        var bruno = person("Bruno");
        var booking = bookings.take(shift.id(), bruno, false);
        lines.join(shift.id(), ana);
        lines.join(shift.id(), person("Chloé"));
        var other = shifts.add(
                new Shifts.Terms(shift.starts().plusHours(1), shift.ends().plusHours(1), shift.job(), 1, 1, "", false));
        bookings.take(other, ana, false);

        bookings.giveBack(booking, bruno);

        assertThat(holds.of(ana)).isEmpty();
        assertThat(shifts.find(shift.id()).held()).isOne();
    }

    @Test
    void justBeforeAllWhoWaitAreToldAndTheQuickestTakesIt() {
        var bruno = person("Bruno");
        var booking = bookings.take(shift.id(), bruno, false);
        lines.join(shift.id(), ana);
        var chloe = person("Chloé");
        lines.join(shift.id(), chloe);
        clock.set("2026-12-06T10:00");

        bookings.takeOff(booking, "malade");

        assertThat(holds.of(ana)).isEmpty();
        assertThat(new Mailbox(jdbc, email).latest()).contains("Une place s’est libérée");
        bookings.take(shift.id(), chloe, false);
        assertThat(line.length(shift.id())).isZero();
    }

    @Test
    void thereIsNoLineWhereThereArePlacesNorUnlessTheCoopWantsOne() {
        assertRefused(() -> lines.join(shift.id(), ana), "shifts.refused.wait");
        var bruno = person("Bruno");
        bookings.take(shift.id(), bruno, false);
        assertRefused(() -> lines.join(shift.id(), bruno), "shifts.refused.already");
        options.choose(new Options.Chosen(false, Map.of(), false, true, 7, false, false, false));
        assertRefused(() -> lines.join(shift.id(), ana), "shifts.refused.wait");
        assertRefused(() -> watches.begin(shift.id(), ana), "shifts.refused.watch");
    }

    @Test
    @RuleCase("C218")
    void aShiftThatLacksPeopleIsToldOnceHoweverOftenItIsLookedAt() throws Exception {
        watches.begin(shift.id(), ana);
        watches.look();
        assertThat(letters()).isEmpty();

        clock.set("2026-12-02T10:00");
        race(java.util.Collections.nCopies(30, () -> done(watches::look)));

        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst()).contains("Il manque du monde");
        clock.set("2026-12-08T10:00");
        watches.look();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void aFullShiftThatHasAPlaceAgainIsToldOnce() {
        var bruno = person("Bruno");
        var booking = bookings.take(shift.id(), bruno, false);
        watches.begin(shift.id(), ana);
        watches.look();
        bookings.giveBack(booking, bruno);
        watches.look();
        watches.look();
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst()).contains("Une place s’est libérée");

        bookings.place(shift.id(), bruno);
        watches.look();
        cancellations.cancel(shift.id(), "panne");
        watches.look();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void membersDoSoOnThePageOfTheShift() {
        bookings.take(shift.id(), person("Bruno"), false);
        var me = member(ana);
        var path = "/shifts/" + shift.id().value();
        assertThat(mvc.get().uri(path).with(me)).bodyText().contains("Attendre une place", "Me prévenir");

        assertThat(post(path + "/waiting", me)).hasRedirectedUrl(path);
        assertThat(post(path + "/watch", me)).hasRedirectedUrl(path);
        assertThat(mvc.get().uri(path).with(me))
                .bodyText()
                .contains("numéro 1 sur 1", "Ne plus attendre", "Ne plus me prévenir");
        assertThat(post(path + "/waiting/end", me)).hasRedirectedUrl(path);
        assertThat(post(path + "/watch/end", me)).hasRedirectedUrl(path);
        assertThat(line.length(shift.id())).isZero();
        assertThat(watches.has(shift.id(), ana)).isFalse();
        assertThat(post("/shifts/999999999/waiting", me)).hasStatus(404);
        assertThat(post(path + "/waiting", People.who(context))).hasStatus(404);
    }

    private List<String> letters() {
        return new Mailbox(jdbc, email).letters();
    }

    private MemberId person(String name) {
        return FileOf.person(context, name, "Lemoine", MembershipKind.COOPERATIVE);
    }

    private RequestPostProcessor member(MemberId member) {
        var account = People.account(context);
        context.getBean(SignIns.class).tie(member, account);
        return People.as(account);
    }

    private MvcTestResult post(String path, RequestPostProcessor who) {
        return mvc.post().uri(path).with(who).with(csrf()).exchange();
    }

    private static boolean done(Runnable act) {
        return Acts.done(act, "shifts.refused.line", "shifts.refused.kept", "shifts.refused.lost");
    }
}
