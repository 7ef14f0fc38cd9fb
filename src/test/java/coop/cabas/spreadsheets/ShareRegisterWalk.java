package coop.cabas.spreadsheets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.shared.Money;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody takes over the register of shares that the coop kept in a spreadsheet. */
class ShareRegisterWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";
    private static final double PATIENCE = 90_000;

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void handsItInCorrectsItAndSeesTheRegister(int width) {
        var of = "W" + width;
        context.getBean(ShareClasses.class)
                .add(
                        new ShareClasses.Terms(of, "Parts " + width, true, true, null, false),
                        Money.of("10.00"),
                        LocalDate.parse("2015-01-01"));
        new Lists(context).apply("membres.csv", "Numéro;Nom;Prénom\nW%1$d;Pereira%1$d;Ana\n".formatted(width));
        var page = manager(width);
        page.navigate("/imports/register");
        assertAccessible(page);
        picture(page, "register-1-source");

        hand(page, "Numéro;Nom;Prénom;Parts;Classe;Date\n9999;Personne;Zoé;dix;%s;31/02/2019\n".formatted(of));
        assertThat(page.locator(".rejects").first())
                .containsText(
                        "n’est pas un nombre de parts",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        assertAccessible(page);
        picture(page, "register-2-refused");

        page.navigate("/imports/register");
        hand(page, "Numéro;Nom;Parts;Classe;Date\nW%1$d;Pereira%1$d;10;%2$s;01/03/2019\n".formatted(width, of));
        var apply = page.locator("form[action$='/application'] button");
        apply.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(page.locator("main")).containsText("Capital souscrit de ces parts");
        assertAccessible(page);
        picture(page, "register-3-check");
        apply.click();

        page.locator("[data-dialog=undo]").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        picture(page, "register-4-report");
        page.navigate("/shares/register");
        assertThat(page.locator("main")).containsText("Pereira" + width);
        picture(page, "register-5-lines");
    }

    private static void hand(Page page, String lines) {
        page.locator("#files")
                .setInputFiles(new FilePayload("registre.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8)));
        page.locator("[data-drop] [type=submit]").click();
    }

    private Page manager(int width) {
        return signedIn("share manager", width, page -> {
            var name = UUID.randomUUID().toString();
            roles.create(name, Set.of(SharesPermissions.MANAGE, SharesPermissions.READ, "members.read"));
            accounts.createWithPassword(
                    new NewAccount(name + "@example.org", "Chloé", Locale.FRENCH, List.of(name)), PASSWORD);
            signIn(page, name + "@example.org", PASSWORD);
        });
    }
}
