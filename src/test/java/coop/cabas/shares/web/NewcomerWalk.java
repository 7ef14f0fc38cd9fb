package coop.cabas.shares.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Roles;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.joining.JoinSettings;
import coop.cabas.shared.Money;
import coop.cabas.shares.Categories;
import coop.cabas.shares.ShareClasses;
import coop.cabas.testing.Mailbox;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Somebody new: asks to join, confirms, is accepted, subscribes and pays, signs in and prints their certificate. */
class NewcomerWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Roles roles;

    @Autowired
    JoinSettings joining;

    @Autowired
    ShareClasses classes;

    @Autowired
    Categories categories;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void goesFromTheFormToTheCertificate(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var email = "nina.%s@example.org".formatted(mark);
        joining.choose(new JoinSettings.Settings(
                true,
                Set.of(MembershipKind.values()),
                "Bienvenue à la coop.",
                "",
                "Les statuts et le règlement.",
                "",
                30));
        var of = classes.add(
                new ShareClasses.Terms("N" + mark.toUpperCase(Locale.ROOT), "Parts " + mark, true, false, null, false),
                Money.of("10.00"),
                LocalDate.parse("2020-01-01"));
        categories.add(new Categories.Terms("Ordinaire " + mark, of, null, 10, "", false));

        var visitor = visitor(width);
        visitor.navigate("/join");
        assertAccessible(visitor);
        picture(visitor, "newcomer-1-form");
        visitor.locator("#firstName").fill("Nina");
        visitor.locator("#lastName").fill("Venue" + mark);
        visitor.locator("#email").fill(email);
        visitor.locator("input[name=kinds][value=ASSOCIATION]").check();
        visitor.locator("input[name=agree]").check();
        visitor.locator("main form button[type=submit]").click();
        assertThat(visitor.locator("h1")).hasText("Regardez votre courrier");
        visitor.navigate(new Mailbox(jdbc, email).path("/join/"));
        visitor.locator("main form button[type=submit]").click();
        assertThat(visitor.locator("h1")).hasText("Demande confirmée");
        picture(visitor, "newcomer-2-confirmed");

        var staff = staff(width);
        staff.navigate("/members/requests");
        assertAccessible(staff);
        staff.locator("a:has-text('Venue" + mark + "')").click();
        assertAccessible(staff);
        picture(staff, "newcomer-3-request");
        staff.locator("form[action$='/acceptance'] button").click();
        assertThat(staff.locator("h1")).containsText("Venue" + mark);
        var file = staff.url();

        staff.navigate(file + "/shares/subscriptions/new");
        assertAccessible(staff);
        staff.locator("#category")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(categoryIndex(staff, mark)));
        staff.locator("#shares").fill("10");
        staff.locator("main form button[type=submit]").click();
        assertAccessible(staff);
        picture(staff, "newcomer-4-bulletin");
        var bulletin = staff.waitForDownload(
                () -> staff.locator("a[href$='bulletin.pdf']").click());
        org.assertj.core.api.Assertions.assertThat(bulletin.suggestedFilename()).endsWith(".pdf");
        staff.locator("#paid").fill("100");
        staff.locator("#method").fill("Chèque");
        staff.locator("form[action$='/payment'] button").click();
        assertThat(staff.locator("main")).containsText("Souscription");
        picture(staff, "newcomer-5-shares");

        visitor.navigate(new Mailbox(jdbc, email).path("/password/"));
        visitor.locator("#password").fill(PASSWORD);
        visitor.locator("main form button[type=submit]").click();
        visitor.locator("#email").fill(email);
        visitor.locator("#password").fill(PASSWORD);
        visitor.locator("main form button[type=submit]").click();
        visitor.waitForURL(url -> !url.contains("/sign-in"));
        visitor.navigate("/me");
        assertThat(visitor.locator("main")).containsText("Peut acheter");
        assertThat(visitor.locator("main")).containsText("10 parts");
        assertAccessible(visitor);
        picture(visitor, "newcomer-6-own");
        visitor.navigate("/me/shares");
        assertAccessible(visitor);
        var certificate = visitor.waitForDownload(
                () -> visitor.locator("form[action$='/certificate'] button").click());
        org.assertj.core.api.Assertions.assertThat(certificate.suggestedFilename())
                .startsWith("certificat-");
    }

    private static int categoryIndex(Page page, String mark) {
        var options = page.locator("#category option").allTextContents();
        for (var i = 0; i < options.size(); i++) {
            if (options.get(i).contains(mark)) {
                return i;
            }
        }
        throw new AssertionError("no category " + mark + " in " + options);
    }

    private Page staff(int width) {
        var email = UUID.randomUUID() + "@example.org";
        var role = "accueil " + UUID.randomUUID();
        roles.create(role, Set.of("members.read", "members.manage", "shares.read", "shares.manage"));
        accounts.createWithPassword(new NewAccount(email, "Chloé Martin", Locale.FRENCH, List.of(role)), PASSWORD);
        return signedIn(email, PASSWORD, width);
    }
}
