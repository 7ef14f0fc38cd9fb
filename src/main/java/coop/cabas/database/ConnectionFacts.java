package coop.cabas.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * How to reach the embedded server; kept beside its data, readable by its owner alone.
 *
 * @param port port on 127.0.0.1, chosen once and kept while it is free
 * @param password password of {@value #USER}, made when the cluster was
 * @param guard process that stops the server when nobody holds it any more; 0 when it never ran
 */
record ConnectionFacts(int port, String password, long guard) {

    static final String USER = "cabas";
    private static final String FILE = "connection.properties";

    static ConnectionFacts fresh() {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return new ConnectionFacts(freePort(), HexFormat.of().formatHex(secret), 0);
    }

    static boolean knownIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    static ConnectionFacts readIn(Path folder) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve(FILE))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ConnectionFacts(
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("password"),
                Long.parseLong(properties.getProperty("guard", "0")));
    }

    void writeIn(Path folder) {
        String text = "port=%d%npassword=%s%nguard=%d%n".formatted(port, password, guard);
        write(folder.resolve(FILE), text);
    }

    /** Writes a file that nobody but its owner can read, at once or not at all. */
    static void write(Path file, String text) {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path written = Files.createTempFile(file.getParent(), "new", "", ownerOnly);
            Files.write(written, text.getBytes(StandardCharsets.UTF_8));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    ConnectionFacts withGuard(long pid) {
        return new ConnectionFacts(port, password, pid);
    }

    /** The same with a free port: its own when nobody else took it. */
    ConnectionFacts withFreePort() {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return new ConnectionFacts(socket.getLocalPort(), password, guard);
        } catch (IOException taken) {
            return new ConnectionFacts(freePort(), password, guard);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
