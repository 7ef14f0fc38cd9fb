package coop.cabas.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A hold on the PostgreSQL server of a folder. The first to take hold starts the server, others join it, and it stops
 * when the last one lets go: by {@link #close()}, by ending, or by being killed.
 *
 * <p>What does the stopping is a guard, a small shell that is the server's parent. It reads a named pipe on which every
 * holder keeps an open end that the operating system closes whatever happens to the holder. See
 * {@code docs/adr/001-embedded-postgresql.md}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration LET_GO = Duration.ofMillis(500);
    private static final Duration END = Duration.ofMinutes(1);
    /** Turns of this process; the file lock makes those of several. */
    private static final ReentrantLock TURN = new ReentrantLock();

    private final Path folder;
    private final ConnectionFacts facts;
    private final RandomAccessFile hold;

    private EmbeddedPostgres(Path folder, ConnectionFacts facts, RandomAccessFile hold) {
        this.folder = folder;
        this.facts = facts;
        this.hold = hold;
    }

    /**
     * Takes hold of the server of a folder, making and starting it when needed.
     *
     * @param folder where everything of the server lives; created when missing
     * @param settings {@code name=value} settings of PostgreSQL, heeded by whoever starts the server
     * @throws StartRefused when the server cannot run, telling why
     */
    public static EmbeddedPostgres holdOn(Path folder, String... settings) {
        Path place = createdFolder(folder);
        return inTurn(place, () -> {
            Binaries binaries = Binaries.unpackedIn(place);
            var launch = new PostgresLaunch(place, binaries, List.of(settings));
            return joined(place).orElseGet(() -> new EmbeddedPostgres(place, launch.start(), launch.hold()));
        });
    }

    private static Optional<EmbeddedPostgres> joined(Path folder) {
        Path data = PostgresLaunch.data(folder);
        Optional<Postmaster> running = Postmaster.of(data);
        if (running.isEmpty()) {
            return Optional.empty();
        }
        Postmaster server = running.get();
        ConnectionFacts facts = ConnectionFacts.readIn(folder);
        if (server.isGuardedBy(facts.guard()) && !server.isStopping()) {
            RandomAccessFile hold = PostgresLaunch.openHold(folder);
            if (PostgresLaunch.awaitAnswer(facts, server.process())) {
                return Optional.of(new EmbeddedPostgres(folder, facts, hold));
            }
            close(hold);
        } else {
            // Its guard is dead, or it is on its way out: the data is safe, the server is not worth joining.
            server.stop();
        }
        return Optional.empty();
    }

    /** Address for JDBC of a database of this server. */
    public String url(String database) {
        return facts.url(database);
    }

    public String user() {
        return ConnectionFacts.USER;
    }

    public String password() {
        return facts.password();
    }

    /** Port on 127.0.0.1. */
    public int port() {
        return facts.port();
    }

    /** Lets go. Comes back once the server has stopped, or at once when others still hold it. */
    @Override
    public void close() {
        inTurn(folder, () -> {
            Optional<Postmaster> server = Postmaster.of(PostgresLaunch.data(folder));
            close(hold);
            server.ifPresent(running -> {
                if (!running.awaitEnd(LET_GO) && isStopping()) {
                    running.awaitEnd(END);
                }
            });
            return null;
        });
    }

    private boolean isStopping() {
        return Postmaster.of(PostgresLaunch.data(folder))
                .map(Postmaster::isStopping)
                .orElse(true);
    }

    private static void close(RandomAccessFile hold) {
        try {
            hold.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path createdFolder(Path folder) {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            return Files.createDirectories(folder.toAbsolutePath(), ownerOnly).toRealPath();
        } catch (IOException e) {
            throw new StartRefused(e, "database.folderUnusable", folder, e.getMessage());
        }
    }

    /** One at a time, over all processes: starting, joining and letting go. */
    private static <T> T inTurn(Path folder, java.util.function.Supplier<T> work) {
        TURN.lock();
        try (var channel = FileChannel.open(
                        folder.resolve("turn.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            return work.get();
        } catch (IOException e) {
            throw new StartRefused(e, "database.folderUnusable", folder, e.getMessage());
        } finally {
            TURN.unlock();
        }
    }
}
