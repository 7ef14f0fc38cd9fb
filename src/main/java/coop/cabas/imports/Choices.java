package coop.cabas.imports;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/**
 * How whoever handed files in wants them read.
 *
 * @param account whose choices they are; null for a command run on the server
 * @param values by words of the source
 */
public record Choices(@Nullable Long account, Map<String, String> values) {

    public Choices {
        values = Map.copyOf(values);
    }

    public Optional<String> get(String word) {
        return Optional.ofNullable(values.get(word));
    }
}
