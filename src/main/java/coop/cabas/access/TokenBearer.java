package coop.cabas.access;

import org.jspecify.annotations.Nullable;

import java.security.Principal;
import java.util.Set;

/**
 * A program that calls with an API token.
 *
 * @param token value of the {@link TokenId}
 * @param name what the token is called in lists and in the trail
 * @param owner account whose rights limit it as well; null when it was made on the server by a command
 * @param permissions what it was made for
 */
public record TokenBearer(long token, String name, @Nullable Long owner, Set<String> permissions) implements Principal {

    public TokenBearer {
        permissions = Set.copyOf(permissions);
    }

    @Override
    public String getName() {
        return name;
    }
}
