package coop.cabas.galette;

import coop.cabas.imports.BatchId;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * One passage over the rows: a dry one, which only counts, or the real one, which writes.
 *
 * @param written batch that the rows belong to; null for a dry run
 */
record Run(
        Links links,
        Findings findings,
        Changes changes,
        @Nullable BatchId written) {

    boolean isDry() {
        return written == null;
    }

    BatchId batch() {
        return Objects.requireNonNull(written);
    }
}
