package coop.cabas.members.search;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A condition in SQL over {@code m}, a row of {@code members.member}.
 *
 * @param parameters its values, by name
 */
record Where(String sql, Map<String, @Nullable Object> parameters) {

    /** @param any whether one is enough */
    static Where join(boolean any, List<Where> all) {
        var parameters = new HashMap<String, @Nullable Object>();
        all.forEach(one -> parameters.putAll(one.parameters()));
        return new Where(
                all.isEmpty()
                        ? "true"
                        : all.stream()
                                .map(one -> "(" + one.sql() + ")")
                                .collect(Collectors.joining(any ? " or " : " and ")),
                parameters);
    }
}
