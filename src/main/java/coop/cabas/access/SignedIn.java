package coop.cabas.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * A person who has proved who they are. This is all that a session remembers of them: name and rights are looked up, so
 * that a change counts at once.
 *
 * @param account value of the {@link AccountId}
 */
public record SignedIn(long account) implements Principal, Serializable {

    public AccountId id() {
        return new AccountId(account);
    }

    @Override
    public String getName() {
        return Long.toString(account);
    }
}
