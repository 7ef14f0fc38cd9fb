package coop.cabas.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * The data folder: {@code CABAS_HOME}, by default {@code ~/.cabas}. Holds the embedded database and whatever else Cabas
 * must keep on disk. Never inside the source tree.
 *
 * @param home the folder, made when first needed
 */
@ConfigurationProperties("cabas")
public record Home(@DefaultValue("${user.home}/.cabas") Path home) {

    /** Folder of the embedded PostgreSQL. */
    Path postgresql() {
        return home.resolve("postgresql");
    }
}
