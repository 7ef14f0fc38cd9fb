package coop.cabas.members.fields;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.joining.JoinSettings;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A coop asks something of its own: it is defined, asked of whoever joins, and read by whoever keeps the member file. */
class FieldsWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    JoinSettings joining;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void goesFromItsDefinitionToTheFileOfANewcomer(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var email = "nils.%s@example.org".formatted(mark);
        joining.choose(new JoinSettings.Settings(
                true, Set.of(MembershipKind.values()), "Bienvenue.", "", "Les statuts.", "", 30));
        var staff = keeper(width);
        try {
            define(staff, "Panier " + mark);
            ask(visitor(width), "Panier " + mark, email);
            accept(staff, "Panier " + mark, mark);
        } finally {
            jdbc.sql("update members.field set ended = true, required = false where name = :name")
                    .param("name", "Panier " + mark)
                    .update();
        }
    }

    private void define(Page staff, String name) {
        staff.navigate("/members/settings/fields/new?subject=MEMBER");
        assertAccessible(staff);
        staff.locator("main a[href*='kind=CHOICE']").click();
        staff.locator("#name").fill(name);
        staff.locator("#help").fill("Pour préparer la distribution.");
        staff.locator("#added").fill("Petit\nGrand");
        staff.locator("label:has(input[name=required])").click();
        staff.locator("#readers").selectOption("MEMBER");
        staff.locator("#writers").selectOption("MEMBER");
        staff.locator("label:has(input[name=listed])").click();
        assertAccessible(staff);
        picture(staff, "fields-1-definition");
        staff.locator("main form button[type=submit]").click();
        assertThat(staff.locator("main")).containsText(name);
        assertAccessible(staff);
        picture(staff, "fields-2-all");
    }

    private void ask(Page newcomer, String name, String email) {
        newcomer.navigate("/join");
        newcomer.locator("#firstName").fill("Nils");
        newcomer.locator("#lastName").fill("Neuf" + name.substring(name.length() - 6));
        newcomer.locator("#email").fill(email);
        newcomer.locator("input[name=kinds][value=ASSOCIATION]").check();
        newcomer.locator("input[name=agree]").check();
        newcomer.locator("main form button[type=submit]").click();
        assertThat(newcomer.locator("main .field-error")).isVisible();
        assertThat(newcomer.locator("#firstName")).hasValue("Nils");
        assertAccessible(newcomer);
        picture(newcomer, "fields-3-asked");
        newcomer.locator("label:text-is('" + name + "') + select").selectOption(new SelectOption().setLabel("Grand"));
        newcomer.locator("main form button[type=submit]").click();
        assertThat(newcomer.locator("h1")).hasText("Regardez votre courrier");
        newcomer.navigate(new Mailbox(jdbc, email).path("/join/"));
        newcomer.locator("main form button[type=submit]").click();
    }

    private void accept(Page staff, String name, String mark) {
        staff.navigate("/members/requests");
        staff.locator("a:has-text('Neuf" + mark + "')").click();
        assertThat(staff.locator("main")).containsText("Grand");
        assertAccessible(staff);
        picture(staff, "fields-4-request");
        staff.locator("form[action$='/acceptance'] button").click();
        assertThat(staff.locator("main")).containsText(name);
        assertThat(staff.locator("main")).containsText("Grand");
        picture(staff, "fields-5-file");
        staff.navigate("/members?q=Neuf" + mark);
        assertThat(staff.locator("main table")).containsText("Grand");
        picture(staff, "fields-6-list");
    }

    private Page keeper(int width) {
        var email = "fields.%s@example.org".formatted(UUID.randomUUID());
        var role = "fiches " + UUID.randomUUID();
        roles.create(role, Set.of("members.read", "members.manage", "members.settings"));
        accounts.createWithPassword(new NewAccount(email, "Chloé", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
