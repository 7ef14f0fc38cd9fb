package coop.cabas.members.twins;

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

/** The secretary registers somebody twice without wanting to, makes one of them, and takes it back. */
class MergeWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    Scan scan;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void makesOneOfTwoFilesAndTwoAgain(int width) {
        var page = secretary(width);
        var mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + (width == PHONE ? "ou" : "ette");
        register(page, "Marie-Anne", "Le Goff" + mark, "06 39 98 40 01", false);
        register(page, "Marie Anne", "Legoff" + mark, "+33 6 39 98 40 01", true);
        scan.run();

        page.navigate("/members/twins?q=" + mark);
        assertAccessible(page);
        picture(page, "twins-1-list");
        page.locator("main a[href*='/members/twins/']", new Page.LocatorOptions().setHasText("Goff"))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("même téléphone");
        assertAccessible(page);
        picture(page, "twins-2-pair");
        page.locator("input[name='take.last_name'][value=a]").check();
        page.locator("#reason").fill("deux bulletins d’adhésion");
        page.locator("#merge button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Réunie avec");
        assertAccessible(page);
        picture(page, "twins-3-merged");

        page.navigate("/members/merges?q=" + mark);
        assertAccessible(page);
        page.locator("main a[href*='/members/merges/']").first().click();
        assertAccessible(page);
        page.locator("form[action$='/undo'] #reason").fill("c’étaient deux cousines");
        picture(page, "twins-4-undo");
        page.locator("form[action$='/undo'] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("deux cousines");

        page.navigate("/members/twins/rule");
        assertAccessible(page);
        picture(page, "twins-5-rule");
    }

    private void register(Page page, String first, String last, String phone, boolean warned) {
        page.navigate("/members/new");
        page.locator("#firstName").fill(first);
        page.locator("#lastName").fill(last);
        page.locator("#phone").fill(phone);
        page.locator("input[name=memberships][value=COOPERATIVE]").check();
        page.locator("main form button[type=submit]").click();
        if (warned) {
            assertThat(page.locator("main [role=alert]")).containsText("même téléphone");
            assertAccessible(page);
            picture(page, "twins-0-warned");
        }
        if (page.locator("input[name=sure]").count() > 0) {
            page.locator("input[name=sure]").check();
            page.locator("main form button[type=submit]").click();
        }
        assertThat(page.locator("h1")).containsText(last);
    }

    private Page secretary(int width) {
        var email = UUID.randomUUID() + "@example.org";
        var role = "secrétariat " + UUID.randomUUID();
        roles.create(role, Set.of("members.read", "members.manage", "members.settings"));
        accounts.createWithPassword(new NewAccount(email, "Chloé Martin", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
