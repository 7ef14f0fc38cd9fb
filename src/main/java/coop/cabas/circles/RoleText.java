package coop.cabas.circles;

import org.jspecify.annotations.Nullable;

/**
 * What a role says.
 *
 * @param name at most 80 characters
 * @param purpose what it is for, at most 2,000 characters; may be empty
 * @param minutes minutes a week that it should take, 1 to 2,400; null when nobody has said
 */
public record RoleText(
        String name, String purpose, @Nullable Integer minutes) {}
