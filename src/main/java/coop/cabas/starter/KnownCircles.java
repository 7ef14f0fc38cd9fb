package coop.cabas.starter;

import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Circles that the coop has after choosing.
 *
 * @param circles code in the pack → circle
 * @param roles name in the pack → role
 * @param founded how many are new
 */
record KnownCircles(Map<String, CircleId> circles, Map<String, CircleRoleId> roles, int founded) {

    KnownCircles {
        circles = Map.copyOf(circles);
        roles = Map.copyOf(roles);
    }

    @Nullable
    CircleRoleId role(@Nullable String name) {
        return name == null ? null : roles.get(name);
    }
}
