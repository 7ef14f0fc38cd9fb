package coop.cabas.testing;

import coop.cabas.access.AccountId;
import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Role;
import coop.cabas.access.Roles;
import coop.cabas.access.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People for tests of pages, each with an account of their own: {@code mvc.get().uri("/sales").with(People.who(context,
 * "sales.read"))}. A POST also needs {@code .with(csrf())}.
 */
public final class People {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    /** Somebody signed in who holds exactly these permissions. */
    public static RequestPostProcessor who(ApplicationContext context, String... permissions) {
        return as(account(context, permissions));
    }

    /** Somebody signed in who may do everything. */
    public static RequestPostProcessor admin(ApplicationContext context) {
        return as(create(context, List.of(Role.ADMIN)));
    }

    /** The owner of an account, signed in. */
    public static RequestPostProcessor as(AccountId account) {
        return SecurityMockMvcRequestPostProcessors.authentication(authentication(account));
    }

    public static UsernamePasswordAuthenticationToken authentication(AccountId account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.value()), null, List.of(FactorGrantedAuthority.fromFactor("PASSWORD")));
    }

    /** A new account whose one role grants exactly these permissions. */
    public static AccountId account(ApplicationContext context, String... permissions) {
        if (permissions.length == 0) {
            return create(context, List.of());
        }
        var role = "role " + COUNT.incrementAndGet();
        context.getBean(Roles.class).create(role, Set.of(permissions));
        return create(context, List.of(role));
    }

    private static AccountId create(ApplicationContext context, List<String> roles) {
        var number = COUNT.incrementAndGet();
        return context.getBean(Accounts.class)
                .create(new NewAccount("person" + number + "@example.org", "Person " + number, Locale.FRENCH, roles));
    }
}
