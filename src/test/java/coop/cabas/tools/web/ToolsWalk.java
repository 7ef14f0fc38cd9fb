package coop.cabas.tools.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import coop.cabas.tools.Description;
import coop.cabas.tools.Install;
import coop.cabas.tools.Installations;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.Tool.Sensitivity;
import coop.cabas.tools.Tools;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Somebody of the computing circle takes a new version from the news to the shop. */
class ToolsWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Tools tools;

    @Autowired
    Installations installations;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void findsTestsAdoptsAndInstallsAVersion(int width) {
        var name = "Site public " + width;
        Page page = prepared(width, name);
        page.navigate("/tools");
        assertAccessible(page);
        picture(page, "tools-1-list");
        page.getByRole(AriaRole.MAIN).getByText(name).click();

        // a version is found, here in a file since the server has no Internet
        page.getByRole(AriaRole.LINK, named("Toutes les versions")).click();
        page.getByRole(AriaRole.LINK, named("Sources des versions")).click();
        picture(page, "tools-2-feeds");
        assertAccessible(page);
        page.getByLabel("Fichier Atom, RSS ou JSON")
                .setInputFiles(
                        new FilePayload("wordpress.json", "application/json", """
                        {"result": {"releases": [
                          {"name": "7.1", "isEol": false, "eolFrom": "2027-08-31", "latest": {"name": "7.1.2", "date": "2026-11-12"}},
                          {"name": "7.0", "isEol": false, "eolFrom": "2027-01-31", "latest": {"name": "7.0.4", "date": "2026-10-01"}}
                        ]}}""".getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, named("Lire ce fichier")).click();
        assertThat(page.locator("#said")).containsText("2 nouvelles versions");
        assertAccessible(page);
        picture(page, "tools-3-releases");
        page.navigate("/");
        picture(page, "tools-4-home");
        page.getByRole(AriaRole.LINK, named("Examiner")).first().click();
        assertAccessible(page);
        picture(page, "tools-5-watch");

        // to be tested until Friday
        page.getByRole(AriaRole.LINK, named(name + " 7.1.2")).click();
        page.getByLabel("La tester jusqu’à une date").check();
        page.getByLabel("Jusqu’au").first().fill("2026-11-27");
        page.getByLabel("Pourquoi").fill("La page des horaires devient plus simple.");
        page.getByLabel("Personnes consultées").fill("cercle communication");
        page.getByRole(AriaRole.BUTTON, named("Enregistrer la décision")).click();
        assertThat(page.locator("#said")).containsText("à tester");

        // the test report
        page.getByLabel("Test réussi").check();
        page.getByLabel("Ce qui a été essayé").fill("Les pages et le formulaire marchent sur la machine d’essai.");
        page.getByRole(AriaRole.BUTTON, named("Enregistrer le rapport")).click();
        assertThat(page.locator("#said")).containsText("Le rapport est enregistré");

        // adopted
        page.getByLabel("L’adopter").check();
        page.getByLabel("Pourquoi").fill("Le test est bon.");
        page.getByRole(AriaRole.BUTTON, named("Enregistrer la décision")).click();
        assertThat(page.locator("#said")).containsText("est adoptée");
        assertAccessible(page);
        picture(page, "tools-6-decision");

        // installed
        page.getByRole(AriaRole.LINK, named("Noter une installation")).click();
        page.getByLabel("Environnement").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(0));
        page.getByLabel("Retour en arrière").fill("Sauvegarde du matin, sur le serveur.");
        assertAccessible(page);
        picture(page, "tools-7-install");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON)
                .getByText("Noter une installation")
                .click();
        assertThat(page.locator("#said")).containsText("La version 7.1.2 est notée");
        assertThat(page.locator("#history")).containsText("avant\u00a0: 7.0.4");
        assertThat(page.locator("#versions")).containsText("soutenue");
        assertAccessible(page);
        picture(page, "tools-8-card");
        page.getByRole(AriaRole.LINK, named("Modifier")).click();
        assertAccessible(page);
        picture(page, "tools-9-form");
    }

    private Page prepared(int width, String name) {
        var email = "computing" + width + "@example.org";
        roles.create("Informatique " + width, Set.of("tools.read", "tools.manage", "tools.record"));
        var account = accounts.createWithPassword(
                new NewAccount(email, "Chloé Marchand", Locale.FRENCH, List.of("Informatique " + width)), PASSWORD);
        var today = TestClock.START.toLocalDate();
        var tool = tools.enter(
                "site-" + width,
                Description.of(name, Kind.SOFTWARE, "Le site de la coop : horaires, actualités, adhésion.")
                        .hosted("Association d’hébergement", "https://www.coop.example", "FR")
                        .holding("Adresses du formulaire de contact", Sensitivity.PERSONAL)
                        .weighing(Criticality.HIGH, 2880, 1440),
                today.minusYears(1));
        tools.dependOn(tool, List.of("informer", "accueillir"));
        tools.link(tool, "Documentation du projet", "https://wordpress.example/documentation");
        installations.open(tool, "Machine d’essai", false, "");
        installations.install(
                installations.open(tool, "Serveur", true, "https://www.coop.example"),
                Install.by(account, "7.0.4", today.minusDays(40), ""));
        return signedIn(email, width, page -> {
            page.navigate("/sign-in");
            page.getByLabel("Adresse").fill(email);
            page.getByLabel("Mot de passe").fill(PASSWORD);
            page.getByRole(AriaRole.BUTTON, named("Se connecter")).click();
        });
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
