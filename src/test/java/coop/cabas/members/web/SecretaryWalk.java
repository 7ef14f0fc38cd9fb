package coop.cabas.members.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The secretary's day: registers somebody, mends their file, makes a household, notes a departure and a return. */
class SecretaryWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void keepsTheFileOfSomebodyFromArrivalToReturn(int width) {
        var page = secretary(width);
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var neighbour = register(page, "Bruno", "Voisin" + mark);
        register(page, "Ana", "Ferreira" + mark);
        assertThat(page.locator(".admission")).containsText("Peut acheter");
        assertThat(page.locator("a[href^='tel:']")).hasText("06 39 98 10 37");
        assertAccessible(page);
        picture(page, "members-1-file");
        var file = page.url();

        page.navigate(file + "/profile");
        page.locator("#profession").fill("Apicultrice");
        page.locator("#reason").fill("dit au comptoir");
        assertAccessible(page);
        picture(page, "members-2-profile");
        page.locator("form[action$='/profile'] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Apicultrice");

        page.navigate(file + "/contacts");
        page.locator("#email").fill("ana.%s@exemple.org".formatted(mark));
        page.locator("form:has(#email) button[type=submit]").click();
        assertThat(page.locator("main")).containsText("ana.%s@exemple.org".formatted(mark));
        assertAccessible(page);
        picture(page, "members-3-contacts");

        page.navigate(file + "/household?q=Voisin" + mark);
        page.locator("button:has-text('Ajouter au foyer')").click();
        page.locator("#name").fill("La maison bleue");
        page.locator("form[action$='/household/name'] button").click();
        page.locator("#payer").selectOption("");
        page.locator("form[action$='/household/payer'] button").click();
        assertThat(page.locator("#payer")).hasValue("");
        assertThat(page.locator("#name")).hasValue("La maison bleue");
        assertAccessible(page);
        picture(page, "members-4-household");
        page.navigate(neighbour);
        assertThat(page.locator("main")).containsText("La maison bleue");

        page.navigate(file + "/memberships");
        assertAccessible(page);
        picture(page, "members-5-memberships");
        page.locator("#on").fill("2026-11-23");
        page.locator("form[action$='/departure'] button").click();
        assertThat(page.locator(".admission")).containsText("Ne peut pas acheter");
        page.navigate(file + "/memberships");
        page.locator("#returned-reason").fill("revenue en ville");
        page.locator("form[action$='/return'] button").click();

        page.navigate(file + "/history");
        assertThat(page.locator("main")).containsText("dit au comptoir");
        assertThat(page.locator("main")).containsText("revenue en ville");
        assertAccessible(page);
        picture(page, "members-6-history");
        page.locator("#on").fill("2026-11-23");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Apicultrice");
        assertAccessible(page);
        picture(page, "members-7-as-of");

        page.navigate("/members/settings");
        assertAccessible(page);
        picture(page, "members-8-settings");
        page.navigate("/members/settings/rights");
        assertAccessible(page);
        picture(page, "members-9-rights");
    }

    private String register(Page page, String first, String last) {
        page.navigate("/members/new");
        page.locator("#firstName").fill(first);
        page.locator("#lastName").fill(last);
        page.locator("#phone").fill("06 39 98 10 37");
        page.locator("input[name=memberships][value=COOPERATIVE]").check();
        assertAccessible(page);
        picture(page, "members-0-register");
        page.locator("main form button[type=submit]").click();
        // Whoever has the same phone is shown first.
        if (page.locator("input[name=sure]").count() > 0) {
            page.locator("input[name=sure]").check();
            page.locator("main form button[type=submit]").click();
        }
        assertThat(page.locator("h1")).containsText(last);
        return page.url();
    }

    private Page secretary(int width) {
        var email = UUID.randomUUID() + "@example.org";
        var role = "secrétariat " + UUID.randomUUID();
        roles.create(role, Set.of("members.read", "members.manage", "members.settings"));
        accounts.createWithPassword(new NewAccount(email, "Chloé Martin", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
