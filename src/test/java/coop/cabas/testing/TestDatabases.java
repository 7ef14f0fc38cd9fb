package coop.cabas.testing;

import coop.cabas.Cabas;
import coop.cabas.database.EmbeddedPostgres;
import coop.cabas.database.Roles;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.runtime.flyway.MigrationFilter;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Fresh databases for tests, in a tenth of a second: one embedded PostgreSQL, kept outside of the build's folder and shared
 * by all test runs of this user; a template per state of the migrations; a copy of it for whoever asks.
 */
public final class TestDatabases {

    private static final String OURS = "t_" + ProcessHandle.current().pid() + "_";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Held until this JVM ends; its guard then stops the server, unless another run uses it. */
    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.holdOn(
            Path.of(System.getProperty("user.home"), ".cache", "cabas-tests"),
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "max_connections=300");

    private static final String TEMPLATE = template();

    private TestDatabases() {}

    /** A new database with every module's tables, and no rows but those of the migrations. */
    public static TestDatabase fresh() {
        String name = OURS + COUNT.incrementAndGet();
        try (Connection server = connect("postgres")) {
            execute(server, "CREATE DATABASE %s TEMPLATE %s STRATEGY file_copy".formatted(name, TEMPLATE));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(SERVER.url(name), SERVER.user(), SERVER.password());
    }

    /** A new database with nothing in it, for tests of the migrations themselves. */
    public static TestDatabase empty() {
        String name = OURS + COUNT.incrementAndGet();
        try (Connection server = connect("postgres")) {
            execute(server, "CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(SERVER.url(name), SERVER.user(), SERVER.password());
    }

    private static String template() {
        String name = "tpl_" + hashOfMigrations();
        try (Connection server = connect("postgres")) {
            // Several test runs may find the template missing at once.
            execute(server, "SELECT pg_advisory_lock(hashtext('templates'))");
            dropLeftOvers(server);
            if (!databases(server).contains(name)) {
                String half = name + "_half";
                execute(server, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(half));
                execute(server, "CREATE DATABASE " + half);
                migrate(new TestDatabase(SERVER.url(half), SERVER.user(), SERVER.password()));
                execute(server, "ALTER DATABASE %s RENAME TO %s".formatted(half, name));
            }
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The migrations as the application runs them: {@code __root}, then the modules in the order of their dependencies. */
    private static void migrate(TestDatabase database) {
        Roles.prepare(database.url(), database.user(), database.password());
        Flyway flyway = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .load();
        var modules = ApplicationModuleIdentifiers.of(ApplicationModules.of(Cabas.class));
        new SpringModulithFlywayMigrationStrategy(modules, MigrationFilter.USE_ALL).migrate(flyway);
    }

    private static String hashOfMigrations() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
            for (Resource migration : Stream.of(found)
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList()) {
                String path = migration.getURL().getPath();
                digest.update(
                        path.substring(path.indexOf("db/migration")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(migration.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Databases of test runs that have ended, and templates that nobody has made for two days. */
    private static void dropLeftOvers(Connection server) throws SQLException {
        for (String name : databases(server)) {
            if (name.startsWith("t_") && runOf(name).isEmpty()) {
                execute(server, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
            }
        }
        String old = """
                SELECT datname FROM pg_database
                WHERE datname LIKE 'tpl\\_%'
                  AND (pg_stat_file('base/' || oid || '/PG_VERSION')).modification < now() - interval '2 days'
                """;
        for (String name : names(server, old)) {
            execute(server, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
        }
    }

    private static Optional<ProcessHandle> runOf(String database) {
        return ProcessHandle.of(Long.parseLong(database.split("_")[1]));
    }

    private static List<String> databases(Connection server) throws SQLException {
        return names(server, "SELECT datname FROM pg_database");
    }

    private static List<String> names(Connection server, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = server.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(SERVER.url(database), SERVER.user(), SERVER.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
