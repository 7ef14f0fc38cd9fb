package coop.cabas.shifts.booking;

import static coop.cabas.testing.Acts.assertRefused;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import coop.cabas.members.Consents;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.Memberships;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.Plan;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.shifts.planning.Options;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.LocalDate;
import java.util.Map;

/** What a coop may add to plain booking. */
@ModuleTest(extraIncludes = {"access", "mail", "files"})
class OptionsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");

    @Autowired
    Options options;

    @Autowired
    Bookings bookings;

    @Autowired
    Doubts doubts;

    @Autowired
    Shifts shifts;

    @Autowired
    Layout layout;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    Options.Chosen asDelivered;
    MemberId ana;

    @BeforeEach
    void layOut() {
        asDelivered = options.chosen();
        Plan.empty(context).slot(MONDAY, "09:00", 180, 3);
        layout.apply(DAY.plusWeeks(3));
        ana = person("Ana");
    }

    @AfterEach
    void asBefore() {
        options.choose(asDelivered);
    }

    @Test
    @RuleCase({"C018", "C025", "C026"})
    void nothingIsAddedUnlessTheCoopChooses() {
        assertThat(asDelivered).isEqualTo(new Options.Chosen(false, Map.of(), false, true, 7, false, false, false));
        bookings.take(at(DAY).id(), ana, false);
        bookings.take(at(DAY.plusWeeks(3)).id(), ana, false);
        assertThat(bookings.of(ana, DAY)).hasSize(2);
    }

    @Test
    @RuleCase({"C019", "C020", "C021", "C022", "C023", "C024", "C027", "C028", "C029"})
    void whoeverHasNeverComeIsNotTheFirst() {
        options.choose(new Options.Chosen(true, Map.of(), false, true, 7, false, false, false));
        var shift = at(DAY);

        assertRefused(() -> bookings.take(shift.id(), ana, false), "shifts.refused.beginner");
        assertThat(doubts.about(shift.id(), ana))
                .hasValueSatisfying(doubt -> assertThat(doubt.key()).isEqualTo("shifts.doubt.beginner"));

        bookings.place(shift.id(), person("Bruno"));
        bookings.take(shift.id(), ana, false);
        assertRefused(() -> bookings.take(at(DAY.plusWeeks(1)).id(), ana, false), "shifts.refused.beginner");

        clock.set("2026-11-30T14:00");
        bookings.take(at(DAY.plusWeeks(1)).id(), ana, false);
        assertThat(bookings.of(ana, DAY)).hasSize(2);
    }

    @Test
    void eachKindOfMemberBooksAsFarAsTheCoopSays() {
        options.choose(new Options.Chosen(
                false,
                Map.of(MembershipKind.COOPERATIVE, 14, MembershipKind.ASSOCIATION, 7),
                false,
                true,
                7,
                false,
                false,
                false));

        bookings.take(at(DAY).id(), ana, false);
        bookings.take(at(DAY.plusWeeks(1)).id(), ana, false);
        assertRefused(() -> bookings.take(at(DAY.plusWeeks(2)).id(), ana, false), "shifts.refused.reach");
        bookings.place(at(DAY.plusWeeks(2)).id(), ana);

        var both = person("Bruno");
        context.getBean(Memberships.class).begin(both, MembershipKind.FRIEND, DAY.minusDays(30));
        bookings.take(at(DAY.plusWeeks(2)).id(), both, false);
    }

    @Test
    @RuleCase("C111")
    void othersSeeTheFirstNameOfThoseWhoAgreedAndOfNobodyElse() {
        var shift = at(DAY);
        var alice = FileOf.person(context, "Alice", "Dupont", MembershipKind.COOPERATIVE);
        bookings.take(shift.id(), alice, false);
        bookings.take(shift.id(), person("Bruno"), false);
        var me = member(ana);
        var path = "/shifts/" + shift.id().value();
        assertThat(mvc.get().uri(path).with(me)).bodyText().doesNotContain("Alice", "Bruno");

        context.getBean(Consents.class).give(alice, Consents.SHIFT_NAMES, "ici");

        assertThat(mvc.get().uri(path).with(me)).bodyText().contains("Alice D").doesNotContain("Dupont", "Bruno");
        assertThat(mvc.get().uri(path).with(People.who(context))).bodyText().doesNotContain("Alice");
        context.getBean(Consents.class).withdraw(alice, Consents.SHIFT_NAMES, "ici");
        assertThat(mvc.get().uri(path).with(me)).bodyText().doesNotContain("Alice");
    }

    @Test
    void theyAreChosenOnAPageThatKeepsWhatWasTyped() {
        var planner = People.who(context, "shifts.plan");
        assertThat(mvc.post()
                        .uri("/shifts/planning/options")
                        .with(planner)
                        .with(csrf())
                        .param("friend", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("De 1 à 366");
        assertThat(mvc.post()
                        .uri("/shifts/planning/options")
                        .with(planner)
                        .with(csrf())
                        .param("beginners", "true")
                        .param("friend", "9"))
                .hasRedirectedUrl("/shifts/planning/options");
        assertThat(options.chosen().beginners()).isTrue();
        assertThat(options.chosen().reach()).isEqualTo(Map.of(MembershipKind.FRIEND, 9));
        assertThat(mvc.get().uri("/shifts/planning/options").with(planner))
                .bodyText()
                .contains("value=\"9\"");
        assertThat(mvc.get().uri("/shifts/planning/options").with(member(ana))).hasStatus(403);
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
}
