package coop.cabas.database;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses to start when a folder of migrations belongs to no known module: its tables would silently be missing. Happens when the
 * list of modules that an earlier build wrote is older than a module.
 */
@Component
class MigrationFolders implements FlywayConfigurationCustomizer {

    private static final String ROOT = "__root";

    private final ApplicationModuleIdentifiers modules;

    MigrationFolders(ApplicationModuleIdentifiers modules) {
        this.modules = modules;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        Set<String> folders = folders();
        modules.forEach(module -> folders.remove(module.toString()));
        folders.remove(ROOT);
        if (!folders.isEmpty()) {
            throw new IllegalStateException("Migrations of no known module: " + folders
                    + ". Delete target/classes/META-INF/spring-modulith and build again.");
        }
    }

    private static Set<String> folders() {
        try {
            var migrations = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            return Arrays.stream(migrations).map(MigrationFolders::folderOf).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folderOf(Resource migration) {
        try {
            String[] path = migration.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
