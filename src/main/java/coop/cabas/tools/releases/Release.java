package coop.cabas.tools.releases;

import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a tool that exists.
 *
 * @param preliminary alpha, beta, release candidate
 * @param security whether it mends a hole
 * @param released day on which it came out, null when not known
 * @param seen when Cabas learned of it
 * @param seenBy who entered it by hand or by file, null for a feed
 * @param url page that tells what is new, empty when not known
 * @param verdict of the latest decision on it, null when there is none
 */
public record Release(
        ReleaseId id,
        ToolId tool,
        String version,
        boolean preliminary,
        boolean security,
        @Nullable LocalDate released,
        Instant seen,
        Source source,
        @Nullable String seenBy,
        String url,
        @Nullable Verdict verdict) {

    /** How Cabas learned of it. */
    public enum Source {
        FEED,
        FILE,
        HAND
    }

    public Version ordered() {
        return Version.of(version);
    }

    Release mendingAHole() {
        return new Release(id, tool, version, preliminary, true, released, seen, source, seenBy, url, verdict);
    }
}
