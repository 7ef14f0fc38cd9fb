package coop.cabas.spreadsheets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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

/** Somebody brings the coop's own table of members, whose headers nobody else knows. */
class ListImportWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";
    private static final double PATIENCE = 90_000;

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void tellsWhatTheColumnsSayTriesAppliesAndTakesItBack(int width) {
        var page = importer(width);
        page.navigate("/imports/table");
        assertThat(page.locator("main")).containsText("Modèles de colonnes");
        page.locator("#files").setInputFiles(new FilePayload("tableau de POP.csv", "text/csv", list(width)));
        page.locator("[data-drop] [type=submit]").click();
        var choose = page.locator("a[href$='/columns']");
        choose.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertAccessible(page);
        picture(page, "list-1-unknown-columns");

        choose.click();
        page.getByLabel("Blaze").selectOption("LAST_NAME");
        page.getByLabel("Où écrire").selectOption("EMAIL");
        assertThat(page.getByLabel("Prénom")).hasValue("FIRST_NAME");
        page.getByLabel("Nom du modèle").fill("Tableau de POP " + width);
        assertAccessible(page);
        picture(page, "list-2-columns");
        page.locator("main form .primary").last().click();

        var apply = page.locator("form[action$='/application'] button");
        apply.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(page.locator("main")).containsText("Tableau de POP " + width);
        assertThat(apply).containsText("Importer 2 lignes");
        assertAccessible(page);
        picture(page, "list-3-check");
        apply.click();

        var undo = page.locator("[data-dialog=undo]");
        undo.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        picture(page, "list-4-report");
        undo.click();
        page.locator("dialog[open] [type=submit]").click();
        assertThat(page.locator(".batch-head"))
                .containsText("Annulé par", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));

        page.navigate("/imports/table/mappings");
        assertAccessible(page);
        picture(page, "list-5-saved-columns");
        page.getByText("Modifier").first().click();
        assertThat(page.getByLabel("Blaze")).hasValue("LAST_NAME");
        assertAccessible(page);
    }

    /** The two walks share one database: each brings people of its own. */
    private static byte[] list(int width) {
        return """
                Blaze;Prénom;Où écrire;Sport
                Ferreira%1$d;Ana;ana.%1$d@exemple.org;judo
                Lemoine%1$d;Bruno;bruno.%1$d@exemple.org;voile et planche à voile sur le lac
                """.formatted(width).getBytes(StandardCharsets.UTF_8);
    }

    private Page importer(int width) {
        return signedIn("list importer", width, page -> {
            var name = UUID.randomUUID().toString();
            roles.create(name, Set.of(SpreadsheetsPermissions.IMPORT, "members.read"));
            accounts.createWithPassword(
                    new NewAccount(name + "@example.org", "Chloé", Locale.FRENCH, List.of(name)), PASSWORD);
            signIn(page, name + "@example.org", PASSWORD);
        });
    }
}
