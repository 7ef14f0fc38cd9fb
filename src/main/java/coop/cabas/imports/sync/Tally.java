package coop.cabas.imports.sync;

import coop.cabas.imports.Reject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a passage over the rows of a source came to. */
public class Tally {

    /** A file can be wrong in each of its rows; more than this helps nobody. */
    private static final int REJECTS_KEPT = 500;

    /** How many rows of one kind of thing are new, changed there since last time, or the same. */
    public static final class Count {
        public int added;
        public int changed;
        public int same;
        public int gone;
    }

    /**
     * A field that changed on both sides.
     *
     * @param field empty when the row here is no more
     */
    public record Conflict(
            String thing, long external, long ours, String field, String base, String theirs, String here) {}

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    public Count count(String thing) {
        return counts.computeIfAbsent(thing, name -> new Count());
    }

    public Map<String, Count> counts() {
        return counts;
    }

    public void conflict(Conflict conflict) {
        conflicts.add(conflict);
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    public void reject(Reject reject) {
        // a row is looked at more than once
        if (rejects.size() < REJECTS_KEPT && !rejects.contains(reject)) {
            rejects.add(reject);
        }
    }

    public List<Reject> rejects() {
        return rejects;
    }
}
