package coop.cabas.badges;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.NotFoundException;
import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.FileOf;
import coop.cabas.members.MemberId;
import coop.cabas.members.SignIns;
import coop.cabas.testing.CodeReader;
import coop.cabas.testing.TestClock;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Badges are given at the desk, lost by their holder, and a phone is one with network and without. */
class BadgesWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    SignIns signIns;

    @Autowired
    Badges badges;

    @Autowired
    Scans scans;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void fromTheDeskToTheDoor(int width) throws Exception {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var ana = FileOf.person(context, "Ana", "Badge" + mark);
        desk(ana, mark, width);
        phone(ana, mark, width);
    }

    private void desk(MemberId ana, String mark, int width) {
        var role = "badges-" + mark;
        roles.create(role, Set.of(BadgesPermissions.ISSUE, BadgesPermissions.SETTINGS));
        var email = "desk.%s@example.org".formatted(mark);
        accounts.createWithPassword(new NewAccount(email, "Didier", Locale.FRENCH, List.of(role)), PASSWORD);
        var page = signedIn(email, PASSWORD, width);
        page.navigate("/badges/batches");
        page.locator("#name").fill("Accueil " + mark);
        page.locator("#pieces").fill("4");
        page.locator("form:has(#pieces) button[type=submit]").click();
        page.locator("a:has-text('Accueil " + mark + "')").click();
        page.waitForDownload(
                () -> page.locator("form[action$='cards.pdf'] button").click());
        var blank = badges.in(new BatchId(Long.parseLong(page.url().replaceAll(".*/", ""))))
                .getFirst();
        assertThat(blank.printed()).isNotNull();
        assertAccessible(page);
        picture(page, "badges-1-batch");
        page.navigate("/badges");
        page.keyboard().type(blank.code());
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Carte vierge");
        assertAccessible(page);
        picture(page, "badges-2-blank");
        page.keyboard().type("ana badge" + mark);
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText(blank.code());
        page.keyboard().type("04A3" + mark);
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText(("04A3" + mark).toUpperCase(Locale.ROOT));
        assertAccessible(page);
        picture(page, "badges-3-member");
        page.waitForDownload(
                () -> page.locator("form[action$='slip.pdf'] button").click());
        page.navigate("/badges/settings");
        assertAccessible(page);
        picture(page, "badges-4-settings");
    }

    private void phone(MemberId ana, String mark, int width) throws Exception {
        var email = "ana.badge.%s@example.org".formatted(mark);
        signIns.tie(ana, accounts.createWithPassword(new NewAccount(email, "Ana", Locale.FRENCH, List.of()), PASSWORD));
        var page = signedIn(email, PASSWORD, width);
        page.navigate("/me/card");
        assertAccessible(page);
        picture(page, "badges-5-own");
        page.locator("button[data-dialog^='end-']").first().click();
        page.locator("dialog[open] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("il ne sert plus");

        page.navigate("/me/badge");
        page.locator("[data-form=begin] button").click();
        assertThat(page.locator("[data-part=code] canvas")).isVisible();
        assertThat(page.locator("body[data-kept]")).hasCount(1);
        assertAccessible(page);
        picture(page, "badges-6-phone");
        assertKnown(page, ana);
        page.context().setOffline(true);
        page.reload();
        assertThat(page.locator("[data-part=network]")).containsText("Sans réseau");
        picture(page, "badges-7-offline");
        assertKnown(page, ana);
        page.context().setOffline(false);
    }

    /** As a scanner reads it from the screen. */
    private void assertKnown(Page page, MemberId ana) throws Exception {
        var code = shown(page, 3);
        assertThat(scans.of(code, clock.instant()))
                .isInstanceOfSatisfying(
                        Scan.Known.class, known -> assertThat(known.holder()).isEqualTo(ana));
    }

    /** The reader misses three codes of a hundred, as scanners do; each time it is shown, it is another. */
    private static String shown(Page page, int tries) throws Exception {
        assertThat(page.locator("[data-part=code] canvas")).isVisible();
        try {
            return CodeReader.read(page.locator("[data-part=code]").screenshot());
        } catch (NotFoundException missed) {
            if (tries == 1) {
                throw missed;
            }
            page.reload();
            return shown(page, tries - 1);
        }
    }
}
