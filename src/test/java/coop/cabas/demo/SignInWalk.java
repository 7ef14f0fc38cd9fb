package coop.cabas.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/** Coming in, what is open and what is not, going out. */
class SignInWalk extends CastWalk {

    @Test
    void aWrongPasswordIsSaidKindlyAndTheAddressIsKept() {
        Page page = visitor(PHONE);
        signIn(page, Cast.ANA, "not her password");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("L’adresse ou le mot de passe ne correspond pas");
        assertThat(page.getByLabel("Adresse")).hasValue(Cast.ANA.email());
        assertAccessible(page);
    }

    @Test
    void whoeverHasLeftStaysOutside() {
        Page page = visitor(PHONE);
        signIn(page, Cast.EVE, Cast.PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
    }

    @Test
    void aMemberSeesTheFiguresAndIsToldWhatIsNotOpen() {
        Page page = as(Cast.ANA, LAPTOP);
        page.navigate("/");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Bonjour Ana");
        page.navigate("/accounts");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Cette page ne vous est pas ouverte");
        assertAccessible(page);
        page.navigate("/imports/aemsoft");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Page introuvable");
    }

    @Test
    void anOutsiderIsToldThatNoRoleWasGivenYet() {
        Page page = as(Cast.FATOU, PHONE);
        page.navigate("/");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("aucun rôle ne vous a encore été donné");
    }

    @Test
    void theLanguageIsChangedAndKeptAndOneGoesOut() {
        Page page = visitor(PHONE);
        signIn(page, Cast.BRUNO, Cast.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("English")).click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Hello Bruno");
        page.navigate("/account");
        page.getByRole(AriaRole.BUTTON, named("Français")).click();
        page.getByRole(AriaRole.BUTTON, named("Se déconnecter")).click();
        assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        page.navigate("/account");
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
    }
}
