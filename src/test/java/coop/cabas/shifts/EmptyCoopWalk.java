package coop.cabas.shifts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.FileOf;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.accounts.Cycles;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A coop that has laid nothing out yet begins with the parameters of POP la Coop: three hours in 28 days, a shift counts once it is booked, what is
 * done beyond is saved, being behind keeps nobody out. One thread through all; each page has a walk of its own.
 */
class EmptyCoopWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    SignIns signIns;

    @Autowired
    Cycles cycles;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    /** Seasons hold one at a time, and other walks have their own. */
    @BeforeEach
    @AfterEach
    void nothingHolds() {
        jdbc.sql("delete from shifts.season").update();
    }

    @Test
    void fromTheFirstSettingToTheFirstCycle() {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var eve = eve();
        var office = page(eve, LAPTOP);
        parameters(office);
        layOut(office, mark);

        // Three members book from their phones; one of them gives the place back in time.
        var ana = member("Ana", mark);
        var bruno = member("Bruno", mark);
        var chloe = page(member("Chloé", mark), PHONE);
        book(page(ana, PHONE), mark, "2026-12-02");
        book(page(bruno, PHONE), mark, "2026-12-02");
        book(chloe, mark, "2026-12-09");
        chloe.locator("a:has-text('Je ne peux pas venir')").first().click();
        chloe.locator("button:has-text('Rendre ce créneau')").click();
        assertThat(chloe.locator(".said")).containsText("La place est rendue");

        // The day has come: the leader says who came, on a phone.
        clock.set("2026-12-02T12:30");
        whoCame(page(eve, PHONE), mark);

        // 28 days later the cycle is over.
        clock.set("2026-12-30T10:00");
        cycles.run();
        var behind = page(bruno, PHONE);
        behind.navigate("/me/time");
        assertThat(behind.locator("main")).containsText("étaient dues");
        assertThat(behind.locator("main")).not().containsText("Tout est à jour.");
        assertAccessible(behind);
        picture(behind, "empty-2-behind");
        explainedAndFrozen(page(ana, PHONE));

        // The office finds Bruno on its list, and the week of holidays laid out an hour later.
        office = page(eve, LAPTOP);
        office.navigate("/shifts/late?q=" + mark);
        assertThat(office.locator("main")).containsText("Bruno");
        assertThat(office.locator("main")).not().containsText("Ana");
        office.navigate("/shifts/day?on=2026-12-16");
        assertThat(office.locator("main li:has-text('Caisse " + mark + "')")).containsText("10 h");
    }

    private void whoCame(Page leader, String mark) {
        leader.navigate("/shifts/sheets");
        leader.locator("main a:has-text('Caisse " + mark + "')").first().click();
        leader.locator("section:has(h2:has-text('Ana')) button:has-text('Présent')")
                .click();
        leader.locator("section:has(h2:has-text('Bruno')) button:has-text('Absent')")
                .click();
        assertThat(leader.locator("section:has(h2:has-text('Bruno')) button[aria-pressed=true]"))
                .hasText("Absent·e");
        picture(leader, "empty-1-sheet");
    }

    private void explainedAndFrozen(Page ana) {
        ana.navigate("/me/time");
        assertThat(ana.locator("main")).containsText("Tout est à jour.");
        assertThat(ana.locator("main")).containsText("étaient dues");
        picture(ana, "empty-3-explained");
        ana.locator("summary:has-text('Demander une pause')").click();
        ana.locator("#kind").selectOption(new SelectOption().setLabel("Pause"));
        ana.locator("form[action$='/leaves'] button[type=submit]").click();
        assertThat(ana.locator(".said")).containsText("C’est noté.");
    }

    /** What POP set, typed as on the first day. */
    private void parameters(Page office) {
        office.navigate("/shifts/planning/rules");
        office.locator("#due").fill("180");
        office.locator("#cycle").selectOption("PERSONAL");
        office.locator("#days").fill("28");
        office.locator("#credit").selectOption("BOOKING");
        office.locator("#people").fill("2");
        office.locator("input[name=savings][type=checkbox]").setChecked(true);
        office.locator("input[name=quota][type=checkbox]").setChecked(true);
        office.locator("#extraDays").fill("3");
        office.locator("#alert").fill("540");
        office.locator("#alertDays").fill("");
        office.locator("input[name=blocks][type=checkbox]").setChecked(false);
        office.locator("form[action='/shifts/planning/rules'] button[type=submit]")
                .click();
        assertThat(office.locator(".said")).isVisible();
        office.navigate("/shifts/planning/settings");
        office.locator("#ahead").fill("27");
        office.locator("#cancelDays").fill("3");
        office.locator("#overlap").fill("30");
        office.locator("form[action='/shifts/planning/settings'] button[type=submit]")
                .click();
        assertThat(office.locator(".said")).isVisible();
        office.navigate("/shifts/planning/options");
        office.locator("input[name=keeping][type=checkbox]").setChecked(true);
        office.locator("form[action='/shifts/planning/options'] button[type=submit]")
                .click();
        assertThat(office.locator(".said")).isVisible();
    }

    /** An ordinary week, and another for the school holidays at Christmas, an hour later. */
    private void layOut(Page office, String mark) {
        office.navigate("/shifts/planning/jobs");
        office.locator("#name").fill("Caisse " + mark);
        office.locator("main form button[type=submit]").click();
        week(office, "Ordinaire " + mark, mark, "09:00", "12:00", "2026-11-23", "2026-12-13");
        week(office, "Vacances " + mark, mark, "10:00", "13:00", "2026-12-14", "2027-01-03");
        office.navigate("/shifts/planning/layout");
        assertThat(office.locator("main")).containsText("Nouveau.");
        office.locator("button:has-text('Poser ces créneaux')").click();
        assertThat(office.locator(".said")).containsText("posés");
        office.navigate("/shifts/planning/layout");
        assertThat(office.locator("main")).not().containsText("Nouveau.");
    }

    private void week(Page office, String name, String mark, String starts, String ends, String since, String until) {
        office.navigate("/shifts/planning");
        office.locator("#name").fill(name);
        office.locator("form[action$='/weeks'] button").click();
        office.locator("#weekday").selectOption("WEDNESDAY");
        office.locator("#starts").fill(starts);
        office.locator("#ends").fill(ends);
        office.locator("#job").selectOption(new SelectOption().setLabel("Caisse " + mark));
        office.locator("#least").fill("1");
        office.locator("#most").fill("3");
        office.locator("form[action$='/slots'] button").click();
        assertThat(office.locator("main")).containsText("3 places");
        office.navigate("/shifts/planning");
        office.locator("#week").selectOption(new SelectOption().setLabel(name));
        office.locator("#since").fill(since);
        office.locator("#until").fill(until);
        office.locator("form[action$='/seasons'] button").click();
    }

    private void book(Page member, String mark, String day) {
        member.navigate("/shifts/day?on=" + day);
        member.locator("main li a:has-text('Caisse " + mark + "')").first().click();
        member.locator("button:has-text('Réserver ce créneau')").click();
        assertThat(member.locator("h1")).hasText("Mes créneaux");
    }

    /** @return with what they sign in */
    private String member(String first, String mark) {
        var email = "%s.%s@example.org".formatted(first.toLowerCase(Locale.ROOT).replace('é', 'e'), UUID.randomUUID());
        var account = accounts.createWithPassword(new NewAccount(email, first, Locale.FRENCH, List.of()), PASSWORD);
        signIns.tie(FileOf.person(context, first, "Début" + mark, MembershipKind.COOPERATIVE), account);
        return email;
    }

    /** The office of a small coop: one person for all. */
    private String eve() {
        var email = "debut.%s@example.org".formatted(UUID.randomUUID());
        var role = "début " + UUID.randomUUID();
        roles.create(
                role,
                Set.of(
                        "shifts.read",
                        "shifts.manage",
                        "shifts.plan",
                        "shifts.attend",
                        "shifts.accounts",
                        "members.read"));
        accounts.createWithPassword(new NewAccount(email, "Ève", Locale.FRENCH, List.of(role)), PASSWORD);
        return email;
    }

    /** Signs in anew: sessions do not last for weeks. */
    private Page page(String email, int width) {
        var page = visitor(width);
        signIn(page, email, PASSWORD);
        return page;
    }
}
