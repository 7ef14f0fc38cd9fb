package coop.cabas.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

class EmbeddedPostgresTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** One folder for all: each test finds the cluster as the others left it, at rest. */
    @TempDir
    private static Path folder;

    @BeforeEach
    void isAtRest() {
        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void keepsDataAndPortFromOneStartToTheNext() throws Exception {
        int port;
        try (var server = EmbeddedPostgres.holdOn(folder)) {
            port = server.port();
            execute(server, "CREATE TABLE IF NOT EXISTS kept (id int)");
        }
        assertThat(Postmaster.of(data())).as("stopped with its last holder").isEmpty();
        try (var server = EmbeddedPostgres.holdOn(folder)) {
            assertThat(server.port()).isEqualTo(port);
            execute(server, "INSERT INTO kept VALUES (1)");
        }
    }

    @Test
    void isDurableAndSortsAsTheFrenchDo() throws Exception {
        try (var server = EmbeddedPostgres.holdOn(folder)) {
            assertThat(value(server, "SHOW fsync")).isEqualTo("on");
            assertThat(value(server, "SHOW data_checksums")).isEqualTo("on");
            assertThat(value(
                            server,
                            "SELECT string_agg(w, ' ' ORDER BY w) FROM unnest('{côté,cote,zèbre,élan}'::text[]) w"))
                    .isEqualTo("cote côté élan zèbre");
        }
    }

    @Test
    void anOwnerWhoMayCreateRolesNeedsNothingElse() throws Exception {
        try (var server = EmbeddedPostgres.holdOn(folder)) {
            execute(server, "CREATE ROLE coop LOGIN CREATEROLE PASSWORD 'secret'");
            execute(server, "CREATE DATABASE coop OWNER coop");
            Roles.prepare(server.url("coop"), "coop", "secret");
            Roles.prepare(server.url("coop"), "coop", "secret");
            try (var connection = DriverManager.getConnection(server.url("coop"), "coop", "secret");
                    var statement = connection.createStatement()) {
                statement.execute("SET ROLE " + Roles.APPLICATION);
            }
            // A second coop on the same server finds a role that is not its own.
            execute(server, "CREATE ROLE neighbour LOGIN CREATEROLE PASSWORD 'secret'");
            assertThatThrownBy(() -> Roles.prepare(server.url("coop"), "neighbour", "secret"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("GRANT cabas_app TO")
                    .hasMessageNotContaining("CREATE ROLE");
        }
    }

    @Test
    void isOpenToNobodyElse() throws Exception {
        try (var server = EmbeddedPostgres.holdOn(folder)) {
            assertThat(value(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(server, "SHOW unix_socket_directories")).isEmpty();
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), server.user(), "guessed"))
                    .isInstanceOf(SQLException.class);
            for (String secret : new String[] {"connection.properties", "hold"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void isSharedUntilTheLastHolderLetsGo() throws Exception {
        try (var other = Holder.of(folder)) {
            try (var server = EmbeddedPostgres.holdOn(folder)) {
                assertThat(value(server, "SELECT 1")).isEqualTo("1");
            }
            assertThat(Postmaster.of(data())).as("still held").isPresent();
            assertThat(other).isNotNull();
        }
        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void outlivesTheOneWhoStartedIt() throws Exception {
        var other = Holder.of(folder);
        try (var server = EmbeddedPostgres.holdOn(folder)) {
            other.kill();
            assertThat(value(server, "SELECT 1")).isEqualTo("1");
        }
        assertThat(Postmaster.of(data())).isEmpty();
    }

    @Test
    void stopsWhenItsHolderIsKilled() throws Exception {
        var other = Holder.of(folder);
        Postmaster server = Postmaster.of(data()).orElseThrow();
        other.kill();
        assertThat(server.awaitEnd(SOON)).isTrue();
    }

    @Test
    void recoversWhenEverythingIsKilled() throws Exception {
        var other = Holder.of(folder);
        try (var server = EmbeddedPostgres.holdOn(folder)) {
            execute(server, "CREATE TABLE IF NOT EXISTS survivor AS SELECT 7 AS id");
            killEverything();
            other.kill();
        }
        try (var server = EmbeddedPostgres.holdOn(folder)) {
            assertThat(value(server, "SELECT id FROM survivor")).isEqualTo("7");
        }
    }

    @Test
    void takesTheDataBackFromAServerWithoutGuard() throws Exception {
        var other = Holder.of(folder);
        Postmaster orphan = Postmaster.of(data()).orElseThrow();
        orphan.process().parent().orElseThrow().destroyForcibly();
        other.kill();
        assertThat(orphan.process().isAlive()).isTrue();
        try (var server = EmbeddedPostgres.holdOn(folder)) {
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(value(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void isNotFooledByANumberThatNowBelongsToAnotherProgram() throws Exception {
        EmbeddedPostgres.holdOn(folder).close();
        Files.writeString(
                data().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data() + "\n");
        try (var server = EmbeddedPostgres.holdOn(folder)) {
            assertThat(value(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void choosesAnotherPortWhenItsOwnIsTaken() throws Exception {
        EmbeddedPostgres.holdOn(folder).close();
        int port = ConnectionFacts.readIn(folder).port();
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var server = EmbeddedPostgres.holdOn(folder)) {
            assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(value(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesTheDataOfAnotherMajorVersion() throws Exception {
        EmbeddedPostgres.holdOn(folder).close();
        Path version = data().resolve("PG_VERSION");
        String ours = Files.readString(version);
        Files.writeString(version, "14\n");
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.holdOn(folder))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("PostgreSQL 14");
        } finally {
            Files.writeString(version, ours);
        }
    }

    private static void killEverything() {
        Postmaster server = Postmaster.of(data()).orElseThrow();
        ProcessHandle guard = server.process().parent().orElseThrow();
        guard.destroyForcibly();
        server.process().descendants().forEach(ProcessHandle::destroyForcibly);
        server.process().destroyForcibly();
        assertThat(server.awaitEnd(SOON)).isTrue();
    }

    private static Path data() {
        return PostgresLaunch.data(realFolder());
    }

    private static Path realFolder() {
        try {
            return folder.toRealPath();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String value(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
    }
}
