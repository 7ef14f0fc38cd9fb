package coop.cabas.access.sessions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts.
 *
 * @param idle without any request, once signed in
 * @param anonymous without any request, before signing in
 * @param total whatever happens, from sign-in
 */
@ConfigurationProperties("cabas.session")
record SessionLimits(
        @DefaultValue("12h") Duration idle,
        @DefaultValue("30m") Duration anonymous,
        @DefaultValue("14d") Duration total) {

    boolean isOver(boolean signedIn, Instant created, Instant lastAccess, Instant now) {
        return now.isAfter(lastAccess.plus(signedIn ? idle : anonymous)) || now.isAfter(created.plus(total));
    }
}
