package coop.cabas.database;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Making a cluster in a folder, and starting its server below a guard. Called by one process at a time. */
final class PostgresLaunch {

    /**
     * Parent of the server. Deaf to signals: the server must outlive the terminal's Ctrl-C until the application has
     * drained. {@code read} comes back when nobody holds the pipe any more.
     */
    private static final String GUARD = """
            trap '' INT TERM HUP
            exec 3<"$1"; shift
            "$@" </dev/null 3<&- & server=$!
            (read -r _ <&3; kill -INT $server) & watch=$!
            wait $server; status=$?
            kill -9 $watch 2>/dev/null
            exit $status
            """;

    private static final Duration READY = Duration.ofMinutes(2);
    private static final long LARGE_LOG = 10_000_000;

    private final Path folder;
    private final Binaries binaries;
    private final List<String> settings;
    private @Nullable RandomAccessFile hold;

    PostgresLaunch(Path folder, Binaries binaries, List<String> settings) {
        this.folder = folder;
        this.binaries = binaries;
        this.settings = settings;
    }

    static Path data(Path folder) {
        return folder.resolve("data");
    }

    static RandomAccessFile openHold(Path folder) {
        try {
            // Opened for both ways, because opening a pipe for writing alone waits for a reader.
            return new RandomAccessFile(pipe(folder).toFile(), "rw");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path pipe(Path folder) {
        return folder.resolve("hold");
    }

    /** The open end that keeps the server running; after {@link #start()}. */
    RandomAccessFile hold() {
        return java.util.Objects.requireNonNull(hold);
    }

    ConnectionFacts start() {
        try {
            binaries.forgetOthers();
            if (!Files.exists(data(folder))) {
                initialise();
            }
            requireSameMajor();
            Files.deleteIfExists(pipe(folder));
            require(Programs.run("mkfifo", "-m", "600", pipe(folder).toString()));
            hold = openHold(folder);
            return run(ConnectionFacts.readIn(folder).withFreePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() throws IOException {
        ConnectionFacts facts = ConnectionFacts.fresh();
        Path half = folder.resolve("data-being-made");
        FileSystemUtils.deleteRecursively(half);
        Path password = folder.resolve("password");
        ConnectionFacts.write(password, facts.password());
        List<String> initdb = new ArrayList<>(asServer());
        initdb.addAll(List.of(
                binaries.program("initdb").toString(),
                "-D",
                half.toString(),
                "-U",
                ConnectionFacts.USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=fr-FR",
                "--data-checksums"));
        require(Programs.run(initdb));
        Files.delete(password);
        facts.writeIn(folder);
        Files.move(half, data(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    private ConnectionFacts run(ConnectionFacts facts) throws IOException {
        Path log = folder.resolve("postgresql.log");
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, folder.resolve("postgresql.old.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> command = new ArrayList<>(
                List.of("setsid", "sh", "-c", GUARD, "guard", pipe(folder).toString()));
        command.addAll(asServer());
        command.addAll(List.of(
                binaries.program("postgres").toString(), "-D", data(folder).toString()));
        command.addAll(List.of("-p", Integer.toString(facts.port())));
        for (String setting : List.of("listen_addresses=127.0.0.1", "unix_socket_directories=")) {
            command.addAll(List.of("-c", setting));
        }
        for (String setting : settings) {
            command.addAll(List.of("-c", setting));
        }
        Process guard = Programs.prepared(command)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true)
                .start();
        ConnectionFacts running = facts.withGuard(guard.pid());
        running.writeIn(folder);
        if (!awaitAnswer(running, guard.toHandle())) {
            hold().close();
            throw new StartRefused("database.doesNotStart", folder, lastLinesOf(log));
        }
        return running;
    }

    /** Waits until the server answers; false when its process ends, or when patience does. */
    static boolean awaitAnswer(ConnectionFacts facts, ProcessHandle process) {
        var properties = new Properties();
        properties.setProperty("user", ConnectionFacts.USER);
        properties.setProperty("password", facts.password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "10");
        long patience = READY.toMillis();
        long step = 20;
        while (process.isAlive() && patience > 0) {
            try (var connection = DriverManager.getConnection(facts.url("postgres"), properties)) {
                return connection.isValid(10);
            } catch (SQLException notYet) {
                patience -= step;
                if (endsWithin(process, step)) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean endsWithin(ProcessHandle process, long millis) {
        try {
            process.onExit().get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException alive) {
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody. */
    static List<String> asServer() {
        if (!Long.valueOf(0).equals(userId())) {
            return List.of();
        }
        if (!Programs.run("unshare", "-U", "true").succeeded()) {
            throw new StartRefused("database.rootForbidden");
        }
        return List.of("unshare", "-U");
    }

    private static @Nullable Long userId() {
        return Long.valueOf(Programs.run("id", "-u").output().strip());
    }

    private void requireSameMajor() throws IOException {
        String made = Files.readString(data(folder).resolve("PG_VERSION")).strip();
        String ours = Programs.run(binaries.program("postgres").toString(), "--version")
                .output();
        if (!ours.contains(" " + made + ".")) {
            throw new StartRefused("database.otherMajor", folder, made, ours.strip());
        }
    }

    private void require(Programs.Result result) {
        if (!result.succeeded()) {
            throw new StartRefused("database.preparationFailed", folder, result.output());
        }
    }

    private static String lastLinesOf(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
