package coop.cabas.access;

import java.security.Principal;

/**
 * Somebody who looks at Cabas as another person: what that person sees, and nothing that changes anything. Made anew for each request,
 * never kept in a session: the session stays that of whoever looks.
 *
 * @param account of the person seen
 * @param viewer account of whoever looks, who answers for it
 */
public record SeeingAs(long account, long viewer) implements Principal {

    public AccountId seen() {
        return new AccountId(account);
    }

    public AccountId by() {
        return new AccountId(viewer);
    }

    @Override
    public String getName() {
        return Long.toString(viewer);
    }
}
