package coop.cabas.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.FileOf;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.SignIns;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The code of a key box: set by whoever keeps it, read by whoever is on duty, changed there. */
class KeysWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    SignIns signIns;

    @Autowired
    Jobs jobs;

    @Autowired
    Shifts shifts;

    @Autowired
    Bookings bookings;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void fromTheBoxToTheCodeInHand(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var ana = ana(mark);
        clock.set("2026-11-25T08:50");
        var office = office(width);
        office.navigate("/door/keys");
        office.locator("#name").fill("Rideau " + mark);
        office.locator("#place").fill("À gauche de l’entrée, derrière la gouttière");
        office.locator("label.check:has-text('Ouverture " + mark + "') input").check();
        office.locator("#changeDays").fill("90");
        assertAccessible(office);
        picture(office, "keys-1-new");
        office.locator("form[action='/door/keys'] .button.primary").click();
        office.locator("#code").fill("48159");
        office.locator("form[action$='/code'] .button.primary").click();
        assertThat(office.locator("main")).not().containsText("48159");
        office.locator("form[action$='/look'] button").click();
        assertThat(office.locator(".pairing-code")).hasText("48159");
        assertAccessible(office);
        picture(office, "keys-2-box");

        var hers = signedIn(ana, PASSWORD, width);
        hers.navigate("/");
        assertThat(hers.locator("main")).containsText("Rideau " + mark);
        hers.navigate("/me/keys");
        hers.locator("button:has-text('Voir le code')").click();
        assertThat(hers.locator(".pairing-code")).hasText("48159");
        assertAccessible(hers);
        picture(hers, "keys-3-mine");
        hers.locator("summary:has-text('changé le code')").click();
        hers.locator("input[name=code]").fill("1111");
        hers.locator("form[action$='/code'] button").click();
        assertThat(hers.locator("[role=alert]")).containsText("essaie en premier");
        assertThat(hers.locator("input[name=code]")).hasValue("1111");
        hers.locator("input[name=code]").fill("60482");
        hers.locator("form[action$='/code'] button").click();
        assertThat(hers.locator(".said")).isVisible();

        office.navigate("/door/keys/looks");
        assertThat(office.locator("main")).containsText("Ana Clé" + mark);
        assertAccessible(office);
        picture(office, "keys-4-looks");
    }

    private String ana(String mark) {
        var email = "ana.%s@example.org".formatted(UUID.randomUUID());
        var account = accounts.createWithPassword(new NewAccount(email, "Ana", Locale.FRENCH, List.of()), PASSWORD);
        var file = FileOf.person(context, "Ana", "Clé" + mark, MembershipKind.COOPERATIVE);
        signIns.tie(file, account);
        var starts = LocalDateTime.parse("2026-11-25T09:00");
        bookings.place(
                shifts.add(new Shifts.Terms(
                        starts, starts.plusHours(3), jobs.add("Ouverture " + mark, ""), 1, 3, "", false)),
                file);
        return email;
    }

    private Page office(int width) {
        var email = "cles.%s@example.org".formatted(UUID.randomUUID());
        var role = "clés " + UUID.randomUUID();
        roles.create(role, Set.of("door.keys"));
        accounts.createWithPassword(new NewAccount(email, "Ève", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
