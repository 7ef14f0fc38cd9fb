package coop.cabas.members.search;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The options of a {@link SearchField}, looked up when somebody asks for them: a page offers a hundred fields to search by, and a search
 * names two.
 */
public final class LateOptions extends AbstractMap<String, String> {

    private final Supplier<Map<String, String>> look;
    private @Nullable Map<String, String> known;

    private LateOptions(Supplier<Map<String, String>> look) {
        this.look = look;
    }

    /** @param look asked once at most */
    public static Map<String, String> of(Supplier<Map<String, String>> look) {
        return new LateOptions(look);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return known().entrySet();
    }

    @Override
    public boolean containsKey(Object key) {
        return known().containsKey(key);
    }

    @Override
    public @Nullable String get(Object key) {
        return known().get(key);
    }

    private Map<String, String> known() {
        var looked = known;
        if (looked == null) {
            looked = look.get();
            known = looked;
        }
        return looked;
    }
}
