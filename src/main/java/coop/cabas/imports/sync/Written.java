package coop.cabas.imports.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A thing whose verbs are those of an intake. */
public record Written<T extends Record>(
        String name,
        Class<T> type,
        Function<List<T>, List<Long>> adds,
        Function<Collection<Long>, Map<Long, T>> reads,
        Replacing<T> replaces,
        Consumer<Collection<Long>> removes,
        Function<T, Optional<Long>> finds)
        implements Thing<T> {

    /** One of which nothing here means the same before it is brought. */
    public Written(
            String name,
            Class<T> type,
            Function<List<T>, List<Long>> adds,
            Function<Collection<Long>, Map<Long, T>> reads,
            Replacing<T> replaces,
            Consumer<Collection<Long>> removes) {
        this(name, type, adds, reads, replaces, removes, row -> Optional.empty());
    }

    /** The same, with how a row that already means the same is found. */
    public Written<T> finding(Function<T, Optional<Long>> how) {
        return new Written<>(name, type, adds, reads, replaces, removes, how);
    }

    /** How a row is changed. */
    public interface Replacing<T> {

        void replace(long id, T was, T now);
    }

    @Override
    public List<Long> add(List<T> rows) {
        return adds.apply(rows);
    }

    @Override
    public Map<Long, T> read(Collection<Long> ids) {
        return reads.apply(ids);
    }

    @Override
    public void replace(long id, T was, T now) {
        replaces.replace(id, was, now);
    }

    @Override
    public void remove(Collection<Long> ids) {
        removes.accept(ids);
    }

    @Override
    public Optional<Long> find(T row) {
        return finds.apply(row);
    }
}
