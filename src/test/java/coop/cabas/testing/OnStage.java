package coop.cabas.testing;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.demo.Cast;
import coop.cabas.demo.CastAccounts;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.util.Locale;

/**
 * The {@link Cast} in tests: Ana, Bruno, Chloé, Didier, Ève and Fatou the outsider, with the roles of the demonstration but
 * ordinary accounts, since the demonstration is off.
 */
public final class OnStage {

    private OnStage() {}

    /** The person's account, opened when it is missing. */
    public static AccountId account(ApplicationContext context, Cast person) {
        var accounts = context.getBean(Accounts.class);
        return accounts.withEmail(person.email()).map(account -> account.id()).orElseGet(() -> open(context, person));
    }

    /** The person, signed in: {@code mvc.get().uri("/imports").with(OnStage.as(context, Cast.DIDIER))}. */
    public static RequestPostProcessor as(ApplicationContext context, Cast person) {
        return People.as(account(context, person));
    }

    private static AccountId open(ApplicationContext context, Cast person) {
        var accounts = context.getBean(Accounts.class);
        context.getBean(CastAccounts.class).openRoles();
        var id = accounts.createWithPassword(
                new NewAccount(person.email(), person.fullName(), Locale.FRENCH, person.roles()), Cast.PASSWORD);
        if (person == Cast.EVE) {
            accounts.disable(id);
        }
        return id;
    }
}
