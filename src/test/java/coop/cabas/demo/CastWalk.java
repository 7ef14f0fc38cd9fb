package coop.cabas.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import coop.cabas.testing.OnStage;
import coop.cabas.testing.browser.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.regex.Pattern;

/** A walk of somebody of the cast. */
abstract class CastWalk extends BrowserTest {

    @Autowired
    private ApplicationContext context;

    /** A page of somebody who has signed in. */
    Page as(Cast person, int width) {
        OnStage.account(context, person);
        return signedIn(person.name(), width, page -> signIn(page, person, Cast.PASSWORD));
    }

    void signIn(Page page, Cast person, String password) {
        OnStage.account(context, person);
        page.navigate("/sign-in");
        page.getByLabel("Adresse").fill(person.email());
        page.getByLabel("Mot de passe").fill(password);
        page.getByRole(AriaRole.BUTTON, named("Se connecter")).click();
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Page.GetByRoleOptions startingWith(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }

    static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
