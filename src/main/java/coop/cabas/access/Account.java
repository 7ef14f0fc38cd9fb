package coop.cabas.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * An account: somebody who may sign in.
 *
 * @param email in the form of {@link Email#normalised}
 * @param hasPassword false until the person has followed the invitation
 * @param demonstration whether it belongs to the demonstration cooperative
 * @param lastSignIn null before the first
 */
public record Account(
        AccountId id,
        String email,
        String name,
        Locale language,
        boolean hasPassword,
        boolean disabled,
        boolean demonstration,
        Instant created,
        @Nullable Instant lastSignIn) {}
