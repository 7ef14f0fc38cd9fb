package coop.cabas.shifts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.Consents;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.shifts.planning.Options;
import coop.cabas.shifts.regulars.Holds;
import coop.cabas.shifts.skills.Needs;
import coop.cabas.shifts.skills.Skills;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody says which places are for whom; a member finds one that is kept, waits for another, and answers. */
class PlacesWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    SignIns signIns;

    @Autowired
    Shifts shifts;

    @Autowired
    Bookings bookings;

    @Autowired
    Holds holds;

    @Autowired
    Skills skills;

    @Autowired
    Needs needs;

    @Autowired
    Options options;

    @Autowired
    Layout layout;

    @Autowired
    ApplicationContext context;

    SlotId slot;

    @BeforeEach
    void layOut() {
        options.choose(new Options.Chosen(false, Map.of(), true, true, 7, true, true, false));
        var plan = Plan.empty(context);
        slot = plan.slot(DayOfWeek.MONDAY, "09:00", 180, 2);
        plan.slot(DayOfWeek.MONDAY, "14:00", 180, 3);
        layout.apply(MONDAY.plusWeeks(1));
    }

    @AfterEach
    void asDelivered() {
        options.choose(new Options.Chosen(false, Map.of(), false, true, 7, false, false, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void theOfficeSaysWhichPlacesAreForWhom(int width) {
        var bruno = person("Bruno");
        skills.give(List.of(bruno), skills.all().getFirst().id(), MONDAY.minusWeeks(1), MONDAY.plusYears(1));
        var office = office(width);

        office.navigate("/shifts/planning/skills");
        assertAccessible(office);
        picture(office, "places-1-skills");
        office.navigate("/shifts/planning/slots/" + slot.value() + "/needs");
        office.locator("#places").fill("1");
        office.locator("input[name=skills]").first().check();
        assertAccessible(office);
        picture(office, "places-2-needs");
        office.locator("main form.card button[type=submit]").click();
        assertThat(office.locator("main")).containsText("Responsable de créneau");
        layout.apply(MONDAY.plusWeeks(1));

        office.navigate("/shifts?on=" + MONDAY);
        assertThat(office.locator("main")).containsText("sans Responsable de créneau");
        picture(office, "places-3-week");
        office.navigate("/shifts/" + at(MONDAY, 0).id().value());
        assertAccessible(office);
        picture(office, "places-4-shift");
        office.locator("#who").fill("lemoine");
        office.locator("form[action$='/places'] button").click();
        assertThat(office.locator("form[action$='/places'] fieldset")).containsText("Bruno Lemoine");
        assertAccessible(office);
        picture(office, "places-14-whom");
        office.navigate("/shifts/skills/members/" + bruno.value());
        assertAccessible(office);
        picture(office, "places-5-holder");
        office.navigate("/shifts/skills/gift");
        assertAccessible(office);
        picture(office, "places-6-gift");
        office.navigate("/shifts/planning/options");
        assertAccessible(office);
        picture(office, "places-7-options");
        office.navigate("/shifts/regulars?slot=" + slot.value());
        office.locator("#who").fill(number(bruno));
        office.locator("#every").fill("1");
        office.locator("main form.card button[type=submit]").click();
        assertThat(office.locator("main")).containsText("C’est réservé.");
        assertAccessible(office);
        picture(office, "places-8-fixed");
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void aMemberWaitsForAPlaceAndAnswersWhenItComes(int width) {
        needs.ask(at(MONDAY, 0).id(), 1, Set.of(skills.all().getFirst().id()));
        var full = at(MONDAY, 0).id();
        var bruno = person("Bruno");
        context.getBean(Consents.class).give(bruno, Consents.SHIFT_NAMES, "ici");
        var place = bookings.place(full, bruno);
        var other = bookings.place(full, person("Didier"));
        var ines = person("Inès");
        skills.give(List.of(ines), skills.all().getFirst().id(), MONDAY.minusWeeks(1), null);
        var member = member(ines, width);

        member.navigate("/shifts/" + full.value());
        assertThat(member.locator("main")).containsText("Bruno L");
        assertAccessible(member);
        picture(member, "places-9-full");
        member.locator("button:has-text('Attendre une place')").click();
        assertThat(member.locator("main")).containsText("Vous attendez une place");
        member.locator("button:has-text('Me prévenir')").click();
        assertAccessible(member);
        picture(member, "places-10-waiting");

        bookings.takeOff(place, "malade");
        bookings.takeOff(other, "malade");
        member.navigate("/shifts/" + full.value());
        assertThat(member.locator("main")).containsText("Une place vous est gardée");
        assertAccessible(member);
        picture(member, "places-11-kept");
        member.navigate("/me/shifts/kept");
        assertAccessible(member);
        picture(member, "places-12-answer");
        member.locator("button:has-text('Je viens')").click();
        assertThat(member.locator("main")).containsText("Aucune place ne vous est gardée");
        member.navigate("/me");
        picture(member, "places-13-me");
    }

    private Shift at(LocalDate day, int nth) {
        return shifts.between(day, day).get(nth);
    }

    private MemberId person(String name) {
        return FileOf.person(context, name, "Lemoine", MembershipKind.COOPERATIVE);
    }

    private String number(MemberId member) {
        return context.getBean(coop.cabas.members.Directory.class).find(member).number();
    }

    private Page member(MemberId member, int width) {
        var email = "membre.%s@example.org".formatted(UUID.randomUUID());
        signIns.tie(
                member, accounts.createWithPassword(new NewAccount(email, "Inès", Locale.FRENCH, List.of()), PASSWORD));
        return signedIn(email, PASSWORD, width);
    }

    private Page office(int width) {
        var email = "bureau.%s@example.org".formatted(UUID.randomUUID());
        var role = "bureau " + UUID.randomUUID();
        roles.create(role, Set.of("shifts.read", "shifts.manage", "shifts.plan", "members.read"));
        accounts.createWithPassword(new NewAccount(email, "Chloé", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
