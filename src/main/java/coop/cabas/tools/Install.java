package coop.cabas.tools;

import coop.cabas.access.AccountId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A version put in place.
 *
 * @param on day of it, today or earlier
 * @param by who did it; null for a provider
 * @param provider who did it when it was nobody of the coop, empty otherwise
 * @param fallback how to go back, empty when nobody thought of it
 * @param note empty for none
 */
public record Install(
        String version, LocalDate on, @Nullable AccountId by, String provider, String fallback, String note) {

    /** By somebody of the coop. */
    public static Install by(AccountId who, String version, LocalDate on, String fallback) {
        return new Install(version, on, who, "", fallback, "");
    }
}
