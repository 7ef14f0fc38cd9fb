package coop.cabas.imports.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of row that an import brings: how it is written here.
 *
 * @param <T> what is brought of one
 */
public interface Thing<T extends Record> {

    /** As kept in the links. */
    String name();

    Class<T> type();

    /** @return ids, in the order given */
    List<Long> add(List<T> rows);

    /** @return those that exist */
    Map<Long, T> read(Collection<Long> ids);

    void replace(long id, T was, T now);

    void remove(Collection<Long> ids);

    /** A row here that already means the same, though nobody imported it. */
    default Optional<Long> find(T row) {
        return Optional.empty();
    }
}
