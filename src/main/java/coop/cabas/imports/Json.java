package coop.cabas.imports;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain values to JSON and back, numbers exact. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    public static String write(Object plain) {
        return MAPPER.writeValueAsString(plain);
    }

    public static Map<String, Object> readMap(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    static List<Map<String, Object>> readList(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    /** Down to numbers, text, truth, lists and maps: fit for JSON whatever an importer put in. */
    public static Map<String, @Nullable Object> plainMap(Map<?, ?> map) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> plain.put(text(String.valueOf(name)), plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> plainMap(map);
            case Collection<?> all -> plainList(all);
            case Number number -> number;
            case Boolean truth -> truth;
            case Money money -> money.amount();
            default -> text(value.toString());
        };
    }

    private static List<@Nullable Object> plainList(Collection<?> all) {
        var plain = new ArrayList<@Nullable Object>();
        all.forEach(each -> plain.add(plain(each)));
        return plain;
    }

    /** What PostgreSQL can keep: neither NUL nor half a surrogate pair, both found in broken files. */
    static String text(String any) {
        return any.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
