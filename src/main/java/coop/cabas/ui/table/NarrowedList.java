package coop.cabas.ui.table;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * One list in several narrowings, of which the address chooses one by its name: {@code ?show=NAME}.
 *
 * @param <S> the narrowings
 * @param <R> the row
 */
public final class NarrowedList<S extends Enum<S>, R> {

    private final S first;
    private final Map<S, SqlList<R>> lists;

    private NarrowedList(S first, Map<S, SqlList<R>> lists) {
        this.first = first;
        this.lists = lists;
    }

    /**
     * @param first what is shown when the address chooses none
     * @param list how each narrowing is read
     */
    public static <S extends Enum<S>, R> NarrowedList<S, R> of(S first, Function<S, SqlList<R>> list) {
        var lists = new EnumMap<S, SqlList<R>>(first.getDeclaringClass());
        for (var narrowing : first.getDeclaringClass().getEnumConstants()) {
            lists.put(narrowing, list.apply(narrowing));
        }
        return new NarrowedList<>(first, lists);
    }

    /** What an address chooses among narrowings; the first when it chooses none of them. */
    public static <S extends Enum<S>> S shown(ListQuery query, S first) {
        var asked = query.filter("show");
        for (var narrowing : first.getDeclaringClass().getEnumConstants()) {
            if (narrowing.name().equals(asked)) {
                return narrowing;
            }
        }
        return first;
    }

    /** What the address chooses. */
    public S shown(ListQuery query) {
        return shown(query, first);
    }

    /** One page of what the address chooses; see {@link SqlList#page}. */
    public Table<R> page(ListQuery query, Map<String, ?> parameters) {
        return Objects.requireNonNull(lists.get(shown(query))).page(query, parameters);
    }
}
