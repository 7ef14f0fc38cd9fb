package coop.cabas.shifts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.Members;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.members.SignIns;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody lays the weeks ahead out, a member takes a place and gives it back. */
class ShiftsWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Members members;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient jdbc;

    /** Seasons hold one at a time, and other walks have their own. */
    @BeforeEach
    @AfterEach
    void nothingHolds() {
        jdbc.sql("delete from shifts.season").update();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void fromTheTypicalWeekToMyCalendar(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var planner = planner(width);
        layOut(planner, mark);

        var member = member(mark, width);
        member.navigate("/shifts?on=2026-12-09");
        assertAccessible(member);
        picture(member, "shifts-6-week");
        member.locator("main li a:has-text('Caisse " + mark + "')").first().click();
        assertAccessible(member);
        picture(member, "shifts-7-one");
        member.locator("button:has-text('Réserver ce créneau')").click();
        assertThat(member.locator("h1")).hasText("Mes créneaux");
        assertThat(member.locator("main")).containsText("Caisse " + mark);
        assertAccessible(member);
        picture(member, "shifts-8-mine");
        var calendar = member.waitForDownload(
                () -> member.locator("a[href$='calendar.ics']").click());
        org.assertj.core.api.Assertions.assertThat(calendar.suggestedFilename()).isEqualTo("shifts.ics");
        member.locator("a:has-text('Je ne peux pas venir')").first().click();
        assertAccessible(member);
        picture(member, "shifts-9-absence");
        member.locator("button:has-text('Rendre ce créneau')").click();
        assertThat(member.locator(".said")).containsText("La place est rendue");
        member.navigate("/me/shifts");
        assertThat(member.locator("main")).containsText("Vous n’avez pas de créneau");
    }

    private void layOut(Page planner, String mark) {
        planner.navigate("/shifts/planning/jobs");
        planner.locator("#name").fill("Caisse " + mark);
        planner.locator("main form button[type=submit]").click();
        assertThat(planner.locator("main")).containsText("Caisse " + mark);
        assertAccessible(planner);
        picture(planner, "shifts-1-jobs");

        planner.navigate("/shifts/planning");
        planner.locator("#name").fill("Ordinaire " + mark);
        planner.locator("form[action$='/weeks'] button").click();
        planner.locator("#weekday").selectOption("WEDNESDAY");
        planner.locator("#starts").fill("09:00");
        planner.locator("#ends").fill("12:00");
        planner.locator("#job")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Caisse " + mark));
        planner.locator("#least").fill("1");
        planner.locator("#most").fill("3");
        assertAccessible(planner);
        picture(planner, "shifts-2-week");
        planner.locator("form[action$='/slots'] button").click();
        assertThat(planner.locator("main")).containsText("3 places");

        season(planner, "Ordinaire " + mark, "2026-01-01", "2026-12-13");
        // A week of holidays, like the other to begin with.
        planner.navigate("/shifts/planning");
        planner.locator("#name").fill("Vacances " + mark);
        planner.locator("#like")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Ordinaire " + mark));
        planner.locator("form[action$='/weeks'] button").click();
        assertThat(planner.locator("main")).containsText("3 places");
        season(planner, "Vacances " + mark, "2026-12-14", "2027-01-03");
        assertThat(planner.locator("main")).containsText("Du 1er janvier 2026");
        assertAccessible(planner);
        picture(planner, "shifts-3-planning");

        planner.locator("a[href='/shifts/planning/layout']").click();
        assertThat(planner.locator("main")).containsText("Nouveau.");
        assertAccessible(planner);
        picture(planner, "shifts-4-layout");
        planner.locator("button:has-text('Poser ces créneaux')").click();
        assertThat(planner.locator(".said")).containsText("posés");
        planner.navigate("/shifts/planning/settings");
        assertAccessible(planner);
        picture(planner, "shifts-5-settings");
    }

    private void season(Page planner, String week, String since, String until) {
        planner.navigate("/shifts/planning");
        planner.locator("#week").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(week));
        planner.locator("#since").fill(since);
        planner.locator("#until").fill(until);
        planner.locator("form[action$='/seasons'] button").click();
    }

    private Page member(String mark, int width) {
        var email = "ines.%s@example.org".formatted(UUID.randomUUID());
        var file = members.register(
                new NewMember(
                        Profile.person("Inès", "Lemoine" + mark),
                        email,
                        null,
                        PostalAddress.NONE,
                        LocalDate.parse("2026-01-05"),
                        Set.of(MembershipKind.COOPERATIVE)),
                "");
        signIns.tie(
                file, accounts.createWithPassword(new NewAccount(email, "Inès", Locale.FRENCH, List.of()), PASSWORD));
        return signIn(email, width);
    }

    private Page planner(int width) {
        var email = "plan.%s@example.org".formatted(UUID.randomUUID());
        var role = "planning " + UUID.randomUUID();
        roles.create(role, Set.of("shifts.read", "shifts.manage", "shifts.plan"));
        accounts.createWithPassword(new NewAccount(email, "Chloé", Locale.FRENCH, List.of(role)), PASSWORD);
        return signIn(email, width);
    }

    private Page signIn(String email, int width) {
        return signedIn(email, PASSWORD, width);
    }
}
