package coop.cabas.imports.sync;

import coop.cabas.imports.BatchId;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** One passage over the rows of a source: a dry one, which only counts, or the real one, which writes. */
public interface Round {

    Links links();

    Tally tally();

    Changes changes();

    /** Batch that the rows belong to; null for a dry passage. */
    @Nullable
    BatchId written();

    default boolean isDry() {
        return written() == null;
    }

    default BatchId batch() {
        return Objects.requireNonNull(written());
    }
}
