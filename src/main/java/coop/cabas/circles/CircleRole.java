package coop.cabas.circles;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A role of a circle as it stands on a day.
 *
 * @param minutes minutes a week that it should take, null when nobody has said
 */
public record CircleRole(
        CircleRoleId id,
        CircleId circle,
        RoleKind kind,
        String name,
        String purpose,
        @Nullable Integer minutes,
        LocalDate founded) {}
