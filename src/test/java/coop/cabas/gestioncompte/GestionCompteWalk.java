package coop.cabas.gestioncompte;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody brings a whole gestion-compte, and looks at every balance and at what is odd. */
class GestionCompteWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";
    private static final double PATIENCE = 120_000;

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void handsItInAndSeesTheBalances(int width) {
        var page = secretary(width);
        page.navigate("/gestion-compte/reconciliation");
        assertAccessible(page);

        page.navigate("/imports/gestion-compte");
        picture(page, "gestion-compte-1-source");
        page.locator("#files").setInputFiles(new FilePayload[] {
            payload("gestion-compte.sql", dump(width)),
            payload("parameters.yml", "due_duration_by_cycle: 180\nmain_color: red\n")
        });
        page.locator("[data-drop] [type=submit]").click();
        var apply = page.locator("form[action$='/application'] button");
        apply.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(page.locator("main")).containsText("Deux créneaux à la fois");
        assertAccessible(page);
        picture(page, "gestion-compte-2-check");
        apply.click();
        page.locator("[data-dialog=undo]").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));

        page.navigate("/gestion-compte/reconciliation");
        assertThat(page.locator("main")).containsText("Anna Rivière");
        assertAccessible(page);
        picture(page, "gestion-compte-3-balances");
        page.navigate("/gestion-compte/reconciliation?show=anomalies");
        assertThat(page.locator("main")).containsText("240 réellement");
        assertAccessible(page);
        picture(page, "gestion-compte-4-anomalies");
    }

    /** Each walk brings something new: the two share one database. */
    private static String dump(int width) {
        return Desk.small().replace("'0639980001'", "'063998%04d'".formatted(width));
    }

    private static FilePayload payload(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private Page secretary(int width) {
        return signedIn("gestion-compte", width, page -> {
            var name = UUID.randomUUID().toString();
            roles.create(name, Set.of(GestionComptePermissions.IMPORT, "members.read"));
            accounts.createWithPassword(
                    new NewAccount(name + "@example.org", "Chloé", Locale.FRENCH, List.of(name)), PASSWORD);
            signIn(page, name + "@example.org", PASSWORD);
        });
    }
}
