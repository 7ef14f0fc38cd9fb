package coop.cabas.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process that runs on a data directory, as its {@code postmaster.pid} tells.
 *
 * <p>The file alone proves nothing: it outlives a crash, and its number may meanwhile belong to another program.
 */
record Postmaster(ProcessHandle process, String status) {

    private static final int STATUS_LINE = 7;

    /**
     * The live server of the data directory. Deletes the pid file when it names a process that is not a PostgreSQL of
     * this directory, because PostgreSQL itself would refuse to start.
     */
    static Optional<Postmaster> of(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
            Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
            if (process.isPresent() && !servesFrom(process.get(), data)) {
                Files.delete(file);
                return Optional.empty();
            }
            String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "starting";
            return process.map(alive -> new Postmaster(alive, status));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean servesFrom(ProcessHandle process, Path data) {
        List<String> arguments = process.info().arguments().map(List::of).orElse(List.of());
        return process.info().command().orElse("").endsWith("/postgres") && arguments.contains(data.toString());
    }

    boolean isGuardedBy(long guard) {
        return process.parent()
                .map(ProcessHandle::pid)
                .filter(pid -> pid == guard)
                .isPresent();
    }

    boolean isStopping() {
        return status.equals("stopping");
    }

    /** Orderly stop without waiting for clients. A server that does not answer in a minute is stopped as in a crash. */
    void stop() {
        signal("INT");
        if (!awaitEnd(Duration.ofMinutes(1))) {
            signal("QUIT");
            if (!awaitEnd(Duration.ofMinutes(1))) {
                throw new StartRefused("database.doesNotStop", Long.toString(process.pid()));
            }
        }
    }

    boolean awaitEnd(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signal(String name) {
        Programs.run("kill", "-" + name, Long.toString(process.pid()));
    }
}
