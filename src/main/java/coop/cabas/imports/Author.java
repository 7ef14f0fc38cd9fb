package coop.cabas.imports;

import org.jspecify.annotations.Nullable;

/**
 * Who hands in, applies or undoes.
 *
 * @param account the account's id; null for a command run on the server
 * @param name shown in the list of imports, as it was then
 */
public record Author(@Nullable Long account, String name) {}
