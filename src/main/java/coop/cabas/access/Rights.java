package coop.cabas.access;

import java.util.Locale;
import java.util.Set;

/**
 * What a usable account is and may, at this moment.
 *
 * @param demonstration whether it may only be used from this very machine
 * @param everything whether it holds every permission, whatever {@code permissions} says
 */
public record Rights(
        AccountId account,
        String name,
        String email,
        Locale language,
        boolean demonstration,
        boolean everything,
        Set<String> permissions) {

    public Rights {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(String permission) {
        return everything || permissions.contains(permission);
    }
}
