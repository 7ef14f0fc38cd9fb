package coop.cabas.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A server such as a coop runs itself: Debian's PostgreSQL 15, the oldest that Cabas works with, for one test class. */
final class OwnServer implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");

    private final Path folder;
    private final int port;

    private OwnServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Skips the test where Debian's package is not installed. */
    static OwnServer start() throws IOException {
        assumeTrue(
                Files.isExecutable(PROGRAMS.resolve("postgres")),
                "skipped: no PostgreSQL 15 in " + PROGRAMS + " (Debian's package postgresql-15)");
        var server = new OwnServer(Files.createTempDirectory("own-server"), freePort());
        server.run("initdb", "-D", server.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        String settings =
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off".formatted(server.port);
        server.run(
                "pg_ctl",
                "-D",
                server.data(),
                "-w",
                "-l",
                server.folder.resolve("log").toString(),
                "-o",
                settings,
                "start");
        return server;
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    void asAdministrator(String database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url(database), "postgres", "");
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        FileSystemUtils.deleteRecursively(folder);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(PostgresLaunch.asServer());
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        Programs.Result result = Programs.run(command);
        if (!result.succeeded()) {
            throw new IllegalStateException(result.output());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
