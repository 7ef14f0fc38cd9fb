package coop.cabas.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** What it was measured on: figures are ratios, but they tell more to who knows the machine. */
final class Machine {

    private Machine() {}

    static String describe(Database server) throws IOException, SQLException {
        return "Measured on %d cores (%s), load average %s, Java %s, PostgreSQL %s; program, database and measuring client share them."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        Files.readString(Path.of("/proc/loadavg")).split(" ")[2],
                        Runtime.version(),
                        server.one("SHOW server_version"));
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
