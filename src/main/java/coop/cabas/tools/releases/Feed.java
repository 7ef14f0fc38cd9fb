package coop.cabas.tools.releases;

import coop.cabas.shared.Message;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An address where versions of a tool are told.
 *
 * @param tried when it was last asked, null when it was not yet
 * @param answered when it last answered, null when it never did
 * @param problem why the last try failed, null when it did not
 * @param etag of what it last told, null when it gives none
 */
public record Feed(
        FeedId id,
        ToolId tool,
        Kind kind,
        String url,
        @Nullable Instant tried,
        @Nullable Instant answered,
        @Nullable Message problem,
        @Nullable String etag) {

    /** What it tells. */
    public enum Kind {
        /** Atom or RSS, one entry per release. */
        NEWS,
        /** How long lines of versions are supported, as endoflife.date's API tells it. */
        LIFE_CYCLE
    }
}
