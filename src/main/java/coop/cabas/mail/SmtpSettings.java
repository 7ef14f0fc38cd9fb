package coop.cabas.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The coop's mail server: {@code CABAS_SMTP_HOST} and the others. Without a host, letters stay in the outbox.
 *
 * @param port 587, or 465 for TLS from the first byte
 * @param user null to send without signing in
 * @param from sender of every letter
 * @param plain true to send without encryption, which only makes sense to a server on the same machine
 */
@ConfigurationProperties("cabas.smtp")
record SmtpSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("cabas@localhost") String from,
        @DefaultValue("false") boolean plain) {

    /** Without the password, which must not end up in a log. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
