package coop.cabas.shifts;

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
import coop.cabas.shared.Message;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.ui.HomeCard;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.LocalDate;
import java.util.Set;

/** What members and staff see of shifts, and what they are told when it does not go as they wished. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class ShiftPagesTest {

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    Layout layout;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Plan plan;
    Shift shift;
    MemberId ana;
    RequestPostProcessor me;

    @BeforeEach
    void layOut() {
        plan = Plan.empty(context);
        plan.slot(MONDAY, "09:00", 180, 1);
        plan.slot(MONDAY, "14:00", 180, 2);
        layout.apply(LocalDate.parse("2026-12-20"));
        shift = shifts.between(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-07"))
                .getFirst();
        ana = FileOf.person(context, "Ana", "Lemoine", MembershipKind.COOPERATIVE);
        me = member(ana);
    }

    @Test
    void aMemberTakesAPlaceFindsItAndGivesItBack() {
        assertThat(mvc.get().uri("/shifts?on=2026-12-09").with(me))
                .bodyText()
                .contains("lundi 7 décembre 2026")
                .contains("2 places libres sur 2");
        assertThat(post("/shifts/" + shift.id().value() + "/booking", me)).hasRedirectedUrl("/me/shifts");

        var booking = bookings.of(ana, Plan.TODAY).getFirst();
        assertThat(mvc.get().uri("/me/shifts").with(me)).bodyText().contains("Je ne peux pas venir");
        assertThat(mvc.get().uri("/me").with(me))
                .bodyText()
                .contains("/shifts/" + shift.id().value());
        assertThat(mvc.get().uri("/me/shifts/calendar.ics").with(me))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "DTSTART:20261207T080000Z",
                        "UID:shift-booking-" + booking.id().value());
        assertThat(post("/me/shifts/" + booking.id().value() + "/absence/return", me))
                .hasRedirectedUrl("/shifts/help");
        assertThat(bookings.of(ana, Plan.TODAY)).isEmpty();
    }

    @Test
    void whoeverLosesTheRaceIsShownOthersNear() {
        bookings.take(shift.id(), FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE), false);

        assertThat(post("/shifts/" + shift.id().value() + "/booking", me))
                .hasStatus(409)
                .bodyText()
                .contains("vient d’être complété")
                .contains("D’autres places")
                .doesNotContain("Bruno");
    }

    @Test
    void namesAreForWhoeverMaySeeThemAndWhatIsNotYoursIsNotThere() {
        var booking = bookings.take(shift.id(), ana, false);
        var other = member(FileOf.person(context, "Bruno", "Lemoine", MembershipKind.COOPERATIVE));
        var path = "/shifts/" + shift.id().value();

        assertThat(mvc.get().uri(path).with(other)).bodyText().doesNotContain("Ana Lemoine");
        assertThat(mvc.get().uri(path).with(People.who(context, "shifts.read")))
                .bodyText()
                .contains("Ana Lemoine")
                .doesNotContain("Désinscrire");
        assertThat(post("/me/shifts/" + booking.value() + "/absence/return", other))
                .hasStatus(404);
        assertThat(post("/shifts/bookings/" + booking.value() + "/removal", other))
                .hasStatus(403);
        assertThat(mvc.get().uri("/shifts/planning").with(People.who(context, "shifts.manage")))
                .hasStatus(403);
    }

    @Test
    void staffBookByNameAndChooseAmongThoseWhoAreCalledSo() {
        var staff = People.who(context, "shifts.manage");
        var afternoon = shifts.between(shift.day(), shift.day()).getLast();
        var path = "/shifts/" + afternoon.id().value() + "/places";
        var zoe = FileOf.person(context, "Zoé", "Quemeneur", MembershipKind.COOPERATIVE);
        var zoeline = FileOf.person(context, "Zoéline", "Quemeneur", MembershipKind.COOPERATIVE);
        var chosen = String.valueOf(zoe.value());

        assertThat(post(path, staff, "who", "quemeneur ZOE"))
                .hasStatus(409)
                .bodyText()
                .contains("Plusieurs personnes", "Zoé Quemeneur", "Zoéline Quemeneur", "value=\"" + chosen + "\"");
        assertThat(bookings.at(afternoon.id())).isEmpty();
        assertThat(post(path, staff, "who", "zoéline"))
                .hasRedirectedUrl("/shifts/" + afternoon.id().value());
        assertThat(post(path, staff, "who", "quemeneur zoe", "member", chosen))
                .hasRedirectedUrl("/shifts/" + afternoon.id().value());

        assertThat(bookings.at(afternoon.id())).extracting(Booking::member).containsExactly(zoeline, zoe);
        assertThat(post(path, staff, "who", "%"))
                .as("a sign that stands for any letters stands for none")
                .hasStatus(409);
        assertThat(post(path, staff, "who", "zoéline", "member", "1"))
                .as("somebody else than was typed is not taken")
                .hasStatus(409)
                .bodyText()
                .contains("vient d’être complété");
    }

    @Test
    void staffBookByNumberChangeAndCancel() {
        var staff = People.who(context, "shifts.manage");
        var path = "/shifts/" + shift.id().value();
        assertThat(post(path + "/places", staff, "who", "rien"))
                .hasStatus(409)
                .bodyText()
                .contains("Personne n’a ce numéro ni ce nom");
        assertThat(post(
                        path,
                        staff,
                        "version",
                        String.valueOf(shift.version()),
                        "day",
                        "2026-12-07",
                        "starts",
                        "09:30",
                        "ends",
                        "12:00",
                        "job",
                        String.valueOf(plan.job().value()),
                        "least",
                        "5",
                        "most",
                        "2",
                        "note",
                        "Apporter un tablier"))
                .hasStatus(422)
                .bodyText()
                .contains("Apporter un tablier")
                .contains("au moins autant de places");
        assertThat(post(path + "/cancellation", staff, "why", "Panne")).hasRedirectedUrl(path);
        assertThat(mvc.get().uri(path).with(me)).bodyText().contains("Annulé", "Panne");
        assertThat(post(path + "/booking", me)).hasStatus(409);
    }

    @Test
    void whoeverIsBookedIsWrittenToAndTheirCalendarFollows() throws Exception {
        var email = "ana.%s@exemple.org".formatted(ana.value());
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
        me = member(ana);
        post("/shifts/" + shift.id().value() + "/booking", me);
        assertThat(letter(email)).contains("Vous êtes inscrit·e");

        var page = post("/me/shifts/feed", me);
        assertThat(page).hasStatusOk();
        var body = page.getResponse().getContentAsString();
        var at = body.indexOf("/calendar/");
        var path = body.substring(at, body.indexOf(".ics", at) + 4);
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains("DTSTART:20261207T080000Z");
        var booking = bookings.of(ana, Plan.TODAY).getFirst();
        post(
                "/shifts/bookings/" + booking.id().value() + "/removal",
                People.who(context, "shifts.manage"),
                "reason",
                "trop de monde");
        assertThat(letter(email)).contains("trop de monde");
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().doesNotContain("BEGIN:VEVENT");

        post("/shifts/" + shift.id().value() + "/booking", me);
        post(
                "/shifts/" + shift.id().value() + "/cancellation",
                People.who(context, "shifts.manage"),
                "why",
                "Panne de froid");
        assertThat(letter(email)).contains("n’aura pas lieu", "Panne de froid");
        assertThat(mvc.get().uri(path)).bodyText().contains("STATUS:CANCELLED");

        post("/me/shifts/feed", me);
        assertThat(mvc.get().uri(path)).hasStatus(404);
        post("/me/shifts/feed/end", me);
        assertThat(mvc.get().uri("/calendar/rien.ics")).hasStatus(404);
    }

    @Test
    void theWeekIsPrintedWithRoomToSign() throws Exception {
        bookings.take(shift.id(), ana, false);

        var pdf = mvc.get()
                .uri("/shifts/week.pdf?on=2026-12-09")
                .with(People.who(context, "shifts.read"))
                .exchange();

        assertThat(pdf).hasStatusOk();
        try (var read = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(read)).contains("Ana Lemoine", "Signature");
        }
        assertThat(mvc.get().uri("/shifts/week.pdf?on=2026-12-09").with(me)).hasStatus(403);
    }

    @Test
    void theOfficeSeesWhatIsShortOfPeople() {
        assertThat(context.getBeansOfType(HomeCard.class).values().stream()
                        .filter(card -> card.permission().equals("shifts.manage"))
                        .flatMap(card -> card.told().stream()))
                .singleElement()
                .isInstanceOfSatisfying(HomeCard.Task.class, task -> {
                    assertThat(task.path()).isEqualTo("/shifts?on=2026-11-30");
                    // two shifts that need one each
                    assertThat(task.title()).isEqualTo(Message.of("shifts.card", 2));
                });
    }

    private String letter(String to) {
        return new Mailbox(jdbc, to).latest();
    }

    @Test
    void planningKeepsWhatWasTyped() {
        var planner = People.who(context, "shifts.plan");
        var week = "/shifts/planning/weeks/" + plan.week().value();

        assertThat(post(
                        "/shifts/planning/seasons",
                        planner,
                        "week",
                        String.valueOf(plan.week().value()),
                        "since",
                        "2027-01-01",
                        "until",
                        "2027-02-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Une autre semaine type")
                .contains("2027-02-01");
        assertThat(post(
                        week + "/slots",
                        planner,
                        "weekday",
                        "MONDAY",
                        "starts",
                        "22:00",
                        "ends",
                        "01:00",
                        "job",
                        String.valueOf(plan.job().value()),
                        "least",
                        "1",
                        "most",
                        "2"))
                .hasRedirectedUrl(week);
        assertThat(mvc.get().uri(week).with(planner))
                .bodyText()
                .contains("22\u00a0h\u00a000")
                .contains("01\u00a0h\u00a000");
        assertThat(mvc.get().uri("/shifts/planning/layout").with(planner))
                .bodyText()
                .contains("Nouveau.");
        assertThat(post("/shifts/planning/layout", planner, "until", "2026-12-20"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/shifts/planning/layout?until=2026-12-20").with(planner))
                .bodyText()
                .contains("Rien à changer");
        assertThat(post("/shifts/planning/jobs", planner, "name", " ")).hasStatus(422);
        assertThat(post(
                        "/shifts/planning/settings",
                        planner,
                        "ahead",
                        "27",
                        "letters",
                        "1",
                        "epoch",
                        "2026-11-23",
                        "cancelDays",
                        "3",
                        "aDay",
                        "2"))
                .hasStatus(422);
        for (var page : new String[] {"/shifts/planning", "/shifts/planning/jobs", "/shifts/planning/settings"}) {
            assertThat(mvc.get().uri(page).with(planner)).hasStatusOk();
        }
        assertThat(mvc.get().uri("/shifts/planning/jobs/" + plan.job().value()).with(planner))
                .hasStatusOk();
        assertThat(mvc.get().uri("/shifts/new").with(People.who(context, "shifts.manage")))
                .hasStatusOk();
    }

    private MvcTestResult post(String path, RequestPostProcessor who, String... form) {
        var request = mvc.post().uri(path).with(csrf()).with(who);
        for (var i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private RequestPostProcessor member(MemberId who) {
        var account = People.account(context);
        context.getBean(SignIns.class).tie(who, account);
        return People.as(account);
    }
}
