package coop.cabas.shifts.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.shifts.skills.Needs;
import coop.cabas.shifts.skills.Skills;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Shifts by day and by month, where help is wanted, and the screens of the shop. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class CalendarTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-12-07");

    @Autowired
    Openings openings;

    @Autowired
    Bookings bookings;

    @Autowired
    Shifts shifts;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Plan plan;
    MemberId ana;
    RequestPostProcessor me;

    @BeforeEach
    void layOut() {
        plan = Plan.empty(context);
        plan.slot(MONDAY, "09:00", 180, 2);
        plan.slot(MONDAY, "10:00", 120, 3);
        plan.slot(TUESDAY, "14:00", 180, 2);
        context.getBean(Layout.class).apply(LocalDate.parse("2026-12-20"));
        ana = cooperator("Ana");
        var account = People.account(context);
        context.getBean(SignIns.class).tie(ana, account);
        me = People.as(account);
        clock.set("2026-12-06T12:00");
    }

    @Test
    void helpIsWantedWhereMostAreMissingAtHoursThatAreFree() {
        var early = at(FIRST, 0);
        var late = at(FIRST, 1);
        var tuesday = at(FIRST.plusDays(1), 0);
        bookings.place(early.id(), cooperator("Bruno"));
        bookings.place(tuesday.id(), cooperator("Chloé"));

        assertThat(openings.of(ana)).extracting(Shift::id).containsExactly(late.id(), early.id(), tuesday.id());

        bookings.place(early.id(), ana);
        assertThat(openings.of(ana)).extracting(Shift::id).containsExactly(tuesday.id());
        bookings.place(tuesday.id(), cooperator("Didier"));
        assertThat(openings.of(ana)).isEmpty();
        assertThat(mvc.get().uri("/shifts/help").with(me)).bodyText().contains("Aucune place pour vous");
    }

    @Test
    void placesThatNeedWhatSomebodyCannotDoAreNotWhereTheyCanHelp() {
        var early = at(FIRST, 0).id();
        var skills = context.getBean(Skills.class);
        var needs = context.getBean(Needs.class);
        var keys = skills.add("Clés " + UUID.randomUUID(), false);
        needs.ask(early, 1, Set.of(keys));
        assertThat(openings.of(ana))
                .as("one place is for everybody")
                .extracting(Shift::id)
                .contains(early);

        bookings.place(early, cooperator("Bruno"));
        assertThat(openings.of(ana)).hasSize(2).extracting(Shift::id).doesNotContain(early);

        skills.give(List.of(ana), keys, Plan.TODAY, null);
        assertThat(openings.of(ana)).extracting(Shift::id).contains(early);
    }

    @Test
    void fromTheFirstPageInTwoTaps() {
        var shift = at(FIRST, 0);

        assertThat(mvc.get().uri("/shifts/help").with(me))
                .hasStatusOk()
                .bodyText()
                .contains("/shifts/" + shift.id().value());
        assertThat(openings.of(ana)).hasSize(3);
        assertThat(mvc.get().uri("/shifts/help").with(People.who(context))).hasStatus(404);
        assertThat(mvc.get().uri("/shifts/help")).hasStatus3xxRedirection();
    }

    @Test
    void aDayAndAMonthTellWhatIsFreeAndWhatIsMine() {
        bookings.place(at(FIRST, 0).id(), ana);

        assertThat(mvc.get().uri("/shifts/day?on=2026-12-07").with(me))
                .bodyText()
                .contains("lundi 7 décembre 2026", "Vous y êtes", "3 places libres sur 3")
                .doesNotContain("14\u00a0h\u00a000");
        assertThat(mvc.get().uri("/shifts/day?on=2026-12-09").with(me))
                .bodyText()
                .contains("Aucun créneau ce jour-là");
        assertThat(mvc.get().uri("/shifts/month?on=2026-12-20").with(me))
                .bodyText()
                .contains("décembre 2026")
                .contains("lundi 7 décembre 2026\u00a0: 4 places libres, il manque 1 personne, vous y êtes")
                .contains("/shifts/day?on=2026-12-15");
        assertThat(mvc.get().uri("/shifts?on=2026-12-07").with(me)).bodyText().contains("/shifts/month?on=2026-12-07");
    }

    @Test
    void aScreenShowsNoNamesUnlessTheCoopWantsThemAndIsEnded() throws Exception {
        bookings.place(at(FIRST, 0).id(), ana);
        var planner = People.who(context, "shifts.plan");
        var bare = address(made(planner, "Entrée", false));
        var named = address(made(planner, "Pause", true));
        var english = address(made(planner, "Entrance", false, "en"));
        clock.set("2026-12-07T11:00");

        assertThat(mvc.get().uri(bare))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "hx-trigger=\"every 60s\"",
                        "Aujourd’hui, lundi 7 décembre 2026",
                        "Demain, mardi",
                        "1 place libre")
                .doesNotContain("Ana", "<script>");
        assertThat(mvc.get().uri(named)).bodyText().contains("Ana").doesNotContain("Lemoine");
        assertThat(mvc.get().uri(english)).bodyText().contains("Today, Monday");
        clock.set("2026-12-07T12:01");
        assertThat(mvc.get().uri(named)).bodyText().doesNotContain("Ana");

        var boards = context.getBean(Boards.class);
        boards.all()
                .forEach(board -> assertThat(mvc.post()
                                .uri("/shifts/boards/" + board.id() + "/end")
                                .with(planner)
                                .with(csrf()))
                        .hasRedirectedUrl("/shifts/boards"));
        assertThat(mvc.get().uri(bare)).hasStatus(404);
        assertThat(mvc.get().uri("/board/rien")).hasStatus(404);
        assertThat(made(planner, " ", false)).hasStatus(422);
        assertThat(made(me, "Entrée", false)).hasStatus(403);
    }

    private MvcTestResult made(RequestPostProcessor who, String name, boolean names) {
        return made(who, name, names, "fr");
    }

    private MvcTestResult made(RequestPostProcessor who, String name, boolean names, String language) {
        return mvc.post()
                .uri("/shifts/boards")
                .param("name", name)
                .param("names", names ? "true" : "")
                .param("language", language)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private static String address(MvcTestResult made) throws Exception {
        var body = made.getResponse().getContentAsString();
        var at = body.indexOf("/board/");
        return body.substring(at, body.indexOf('"', at));
    }

    private Shift at(LocalDate day, int place) {
        return shifts.between(day, day).get(place);
    }

    private MemberId cooperator(String first) {
        return FileOf.person(context, first, "Lemoine", MembershipKind.COOPERATIVE);
    }
}
