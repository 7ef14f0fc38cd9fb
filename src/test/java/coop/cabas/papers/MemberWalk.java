package coop.cabas.papers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** A member at home: looks at their own file, changes their phone, shows their card. */
class MemberWalk extends BrowserTest {

    private static final String PASSWORD = "un café au lait d’avoine";

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    SignIns signIns;

    @ParameterizedTest
    @ValueSource(ints = {PHONE, LAPTOP})
    void keepsTheirOwnFile(int width) {
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var email = "ana.%s@example.org".formatted(mark);
        var account =
                accounts.createWithPassword(new NewAccount(email, "Ana " + mark, Locale.FRENCH, List.of()), PASSWORD);
        var member = members.register(
                new NewMember(
                        Profile.person("Ana", "Membre" + mark),
                        email,
                        null,
                        PostalAddress.NONE,
                        LocalDate.parse("2026-01-05"),
                        Set.of(MembershipKind.COOPERATIVE)),
                "");
        signIns.tie(member, account);
        var page = signedIn(email, PASSWORD, width);

        page.navigate("/me");
        assertThat(page.locator("main")).containsText("Peut acheter");
        assertAccessible(page);
        picture(page, "member-1-own");

        page.navigate("/me/contacts");
        page.locator("#phone").fill("06 39 98 10 37");
        page.locator("form:has(#phone) button[type=submit]").click();
        assertThat(page.locator("main")).containsText("06 39 98 10 37");
        assertAccessible(page);

        page.navigate("/me/profile");
        page.locator("#nickname").fill("Nana");
        assertThat(page.locator("#lastName")).hasCount(0);
        assertAccessible(page);
        page.locator("form[action$='/profile'] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Nana");

        page.navigate("/me/card");
        var pdf = page.waitForDownload(
                () -> page.locator("form[action$='card.pdf'] button").click());
        page.reload();
        assertThat(page.locator("img.code")).hasCount(2);
        assertAccessible(page);
        picture(page, "member-2-card");
        org.assertj.core.api.Assertions.assertThat(pdf.suggestedFilename()).isEqualTo("carte.pdf");

        // What is somebody else's is not there at all.
        org.assertj.core.api.Assertions.assertThat(
                        page.navigate("/members/" + member.value()).status())
                .isEqualTo(403);
    }
}
