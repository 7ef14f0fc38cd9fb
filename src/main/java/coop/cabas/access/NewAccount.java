package coop.cabas.access;

import java.util.List;
import java.util.Locale;

/**
 * What is needed to make an account.
 *
 * @param email as typed
 * @param roles names of existing roles
 */
public record NewAccount(String email, String name, Locale language, List<String> roles) {

    public NewAccount {
        roles = List.copyOf(roles);
    }
}
