package coop.cabas.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Objects;

/**
 * A PostgreSQL that the coop runs itself: {@code CABAS_DATABASE_URL}, {@code CABAS_DATABASE_USER}, {@code
 * CABAS_DATABASE_PASSWORD}.
 *
 * @param url address for JDBC ({@code jdbc:postgresql://host:5432/cabas}); without one the embedded PostgreSQL is used
 * @param user owner of the database: migrates the schema, lends the application its role
 * @param password of the owner; empty when the server asks for none
 */
@ConfigurationProperties("cabas.database")
record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("cabas") String user,
        @DefaultValue("") String password) {

    boolean isExternal() {
        return url != null && !url.isBlank();
    }

    String requiredUrl() {
        return Objects.requireNonNull(url);
    }
}
