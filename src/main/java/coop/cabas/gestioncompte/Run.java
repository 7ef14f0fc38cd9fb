package coop.cabas.gestioncompte;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.sync.Changes;
import coop.cabas.imports.sync.Links;
import coop.cabas.imports.sync.Round;
import org.jspecify.annotations.Nullable;

/**
 * One passage over the rows: a dry one, which only counts, or the real one, which writes.
 *
 * @param written batch that the rows belong to; null for a dry run
 */
record Run(
        Links links,
        Findings findings,
        Changes changes,
        @Nullable BatchId written) implements Round {

    @Override
    public Findings tally() {
        return findings;
    }
}
