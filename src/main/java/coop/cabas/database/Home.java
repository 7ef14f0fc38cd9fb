package coop.cabas.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * The data folder: {@code CABAS_HOME}, otherwise {@code ~/.cabas}. Holds the embedded database and whatever else Cabas
 * must keep on disk. Never inside the source tree.
 *
 * @param home the folder, made when first needed
 */
@ConfigurationProperties("cabas")
public record Home(Path home) {

    /** Folder of the embedded PostgreSQL. */
    Path postgresql() {
        return home.resolve("postgresql");
    }
}
