package coop.cabas.access;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * An account that another program had.
 *
 * @param email as it was written there
 * @param name shortened when it is too long
 * @param bcrypt hash of the password there, as {@code $2y$…}; null when there is none that can be used
 */
public record BroughtAccount(
        String email,
        String name,
        Locale language,
        @Nullable String bcrypt) {}
