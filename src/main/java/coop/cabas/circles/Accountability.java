package coop.cabas.circles;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a circle owes the coop, as it stands on a day.
 *
 * @param roleName name of the role that answers for it, null for the circle as a whole
 * @param consultedName name of the circle that must be consulted, null for none
 */
public record Accountability(
        AccountabilityId id,
        CircleId circle,
        AccountabilityText text,
        @Nullable String roleName,
        @Nullable String consultedName,
        LocalDate founded) {}
