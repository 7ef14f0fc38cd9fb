package coop.cabas.bench;

import coop.cabas.access.Accounts;
import coop.cabas.access.NewAccount;
import coop.cabas.access.Role;
import coop.cabas.database.EmbeddedPostgres;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Where figures are measured: the embedded PostgreSQL of the product with its own settings (data safe on disk), in a folder
 * thrown away before and after.
 */
final class Workshop implements AutoCloseable {

    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    static final List<String> PRODUCT = List.of(
            "-Xmx512m", "-jar", Path.of("target", "cabas.jar").toAbsolutePath().toString());

    /** Administrator of every database made here. */
    static final String EMAIL = "bench@cabas.example";

    static final String PASSWORD = "a bench password of good length";

    private static final String READY = "ready";

    private final EmbeddedPostgres postgres;
    private final boolean quick;
    private final Path files;

    Workshop(boolean quick, Path files) throws Exception {
        this.quick = quick;
        this.files = files;
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        postgres = EmbeddedPostgres.holdOn(
                FOLDER.resolve("postgresql"),
                // what StatementLog reads
                "logging_collector=on",
                "log_destination=jsonlog",
                "log_directory=" + FOLDER.resolve("log"),
                "log_filename=statements",
                "log_rotation_age=0",
                "log_rotation_size=0",
                // filling millions of rows is not what is measured
                "max_wal_size=16GB",
                "checkpoint_timeout=1h");
        server().execute("CREATE DATABASE " + READY);
        prepare(database(READY));
    }

    /** For so long, or a quarter of it when a rough idea is enough. */
    Duration lasting(Duration time) {
        return quick ? time.dividedBy(4) : time;
    }

    boolean isQuick() {
        return quick;
    }

    /** Folder of the till's files to import. */
    Path files() {
        return files;
    }

    /** A new database with every table and one administrator. */
    Database fresh(String name) throws SQLException {
        server().execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, READY));
        return database(name);
    }

    void drop(String name) throws SQLException {
        server().execute("DROP DATABASE %s WITH (FORCE)".formatted(name));
    }

    /** The product's jar unpacked: a jar that names its libraries, for class paths and for the JDK's AOT cache. */
    Path unpacked() throws Exception {
        var folder = FOLDER.resolve("unpacked");
        if (!Files.exists(folder)) {
            run(
                    server(),
                    List.of(
                            "-Djarmode=tools",
                            "-jar",
                            PRODUCT.getLast(),
                            "extract",
                            "--destination",
                            folder.toString()));
        }
        return folder.resolve("cabas.jar");
    }

    StatementLog statementLog() {
        return new StatementLog(server(), FOLDER.resolve("log").resolve("statements.json"));
    }

    /** The server itself. */
    Database server() {
        return database("postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    private Database database(String name) {
        return new Database(postgres.url(name), postgres.user(), postgres.password());
    }

    private static void prepare(Database database) {
        try (var cabas = Inside.start(database)) {
            cabas.getBean(Accounts.class)
                    .createWithPassword(new NewAccount(EMAIL, "Bench", Locale.FRENCH, List.of(Role.ADMIN)), PASSWORD);
        }
    }

    /** Runs a java to its end, insisting that it succeeds. */
    static void run(Database database, List<String> java) throws Exception {
        var log = FOLDER.resolve("run.log");
        var builder =
                new ProcessBuilder(Server.java(java)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(database.environment());
        builder.environment().put("CABAS_HOME", FOLDER.resolve("home").toString());
        var process = builder.start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(java + " failed:\n" + Files.readString(log));
        }
    }
}
