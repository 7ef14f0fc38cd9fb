package coop.cabas.bench;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Listens to what the application asks of PostgreSQL, so that the very same can be asked without the application. */
record StatementLog(Database server, Path file) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The queries that an act makes the application run, transactions and settings apart.
     *
     * @param about text that the wanted queries contain, such as the name of a schema and its dot
     */
    List<Query> during(String about, Samples.Act act) throws Exception {
        server.execute("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()");
        awaitSetting("all");
        long before = Files.size(file);
        act.run();
        server.execute("ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()");
        awaitSetting("none");
        var queries = new ArrayList<Query>();
        for (var line : linesAfter(before)) {
            var entry = JSON.readTree(line);
            var message = text(entry, "message").split(": ", 2);
            if (message.length == 2 && message[0].startsWith("execute") && message[1].contains(about)) {
                queries.add(Query.logged(message[1], text(entry, "detail")));
            }
        }
        if (queries.isEmpty()) {
            throw new IllegalStateException("No query about " + about + " was seen");
        }
        return queries;
    }

    private void awaitSetting(String value) throws Exception {
        for (int i = 0; i < 100; i++) {
            if (server.one("SHOW log_statement").equals(value)) {
                break;
            }
            Thread.sleep(20);
        }
        // connections of the application take it over when they are next used, the log is written by another process
        Thread.sleep(300);
    }

    private List<String> linesAfter(long start) throws IOException {
        try (var channel = Files.newInputStream(file)) {
            channel.skipNBytes(start);
            return new String(channel.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String text(JsonNode entry, String name) {
        return entry.path(name).asString("");
    }
}
