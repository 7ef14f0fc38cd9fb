package coop.cabas.members.listing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.members.Members;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.members.SignIns;
import coop.cabas.testing.browser.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** A member agrees to be found, another finds them, and no more once the first changed their mind. */
class DirectoryWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    SignIns signIns;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void isFoundAsLongAsTheyAgree(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var eve = member("Ève", "Lemoâne" + mark, width);
        var bruno = member("Bruno", "Cherche" + mark, width);

        look(bruno, "lemoane" + mark);
        assertThat(bruno.locator("main")).not().containsText("Ève Lemoâne");

        eve.navigate("/me/directory");
        assertThat(eve.locator("main")).containsText("Vous n’êtes pas dans l’annuaire");
        assertAccessible(eve);
        eve.locator("label:has(input[name=phone])").click();
        eve.locator("label:has(input[name=town])").click();
        eve.locator("#words").fill("J’aide volontiers au rayon vrac.");
        picture(eve, "directory-1-own");
        eve.locator("form[action='/me/directory'] button[type=submit]").click();
        assertThat(eve.locator("main")).containsText("Vous êtes dans l’annuaire");
        assertAccessible(eve);

        look(bruno, "lemoane" + mark);
        assertThat(bruno.locator("main")).containsText("Ève Lemoâne" + mark);
        assertThat(bruno.locator("main")).containsText("Quimper");
        assertThat(bruno.locator("main a[href^='tel:']")).containsText("06 39 98 10 37");
        assertThat(bruno.locator("main a[href^='mailto:']")).hasCount(0);
        assertAccessible(bruno);
        picture(bruno, "directory-2-found");

        eve.locator("form[action$='/withdrawal'] button").click();
        assertThat(eve.locator("main")).containsText("Vous n’êtes pas dans l’annuaire");
        look(bruno, "lemoane" + mark);
        assertThat(bruno.locator("main")).not().containsText("Ève Lemoâne");
        picture(bruno, "directory-3-gone");
    }

    private static void look(Page page, String words) {
        page.navigate("/directory");
        page.locator("#q").fill(words);
        page.locator("main form[role=search] button").click();
        page.waitForURL(url -> url.contains("q="));
    }

    private Page member(String first, String last, int width) {
        var email = "%s.%s@example.org".formatted(first.toLowerCase(Locale.ROOT).replace("è", "e"), UUID.randomUUID());
        var member = members.register(
                new NewMember(
                        Profile.person(first, last),
                        email,
                        "06 39 98 10 37",
                        new PostalAddress("1 rue des Halles", "29000", "Quimper", "", ""),
                        LocalDate.parse("2026-01-05"),
                        Set.of(MembershipKind.COOPERATIVE)),
                "");
        signIns.tie(
                member, accounts.createWithPassword(new NewAccount(email, first, Locale.FRENCH, List.of()), PASSWORD));
        return signedIn(email, PASSWORD, width);
    }
}
