package coop.cabas.tools.releases;

import coop.cabas.shared.Message;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** A problem as the database keeps it, so that each reader reads it in their language. Its values are texts. */
final class StoredProblem {

    private static final JsonMapper JSON = new JsonMapper();

    private StoredProblem() {}

    private record Stored(String key, List<String> args) {}

    static String write(Message problem) {
        return JSON.writeValueAsString(new Stored(
                problem.key(), problem.args().stream().map(String::valueOf).toList()));
    }

    static Message read(String json) {
        var stored = JSON.readValue(json, Stored.class);
        return new Message(stored.key(), List.copyOf(stored.args()));
    }
}
