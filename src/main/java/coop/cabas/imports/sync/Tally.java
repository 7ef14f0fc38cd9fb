package coop.cabas.imports.sync;

import coop.cabas.imports.Reject;
import org.jspecify.annotations.Nullable;

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
            String thing, long external, long ours, String field, String base, String theirs, String here) {

        /** Columns by which it is kept, in the order of {@code cells}. */
        public static final String COLUMNS = "(batch, thing, external, ours, field, base, theirs, here)";

        public @Nullable Object[] cells(long batch) {
            return new @Nullable Object[] {batch, thing, external, ours, field, base, theirs, here};
        }
    }

    /** All things together, and each by its name as a report tells it. */
    public record Sums(int added, int changed, int same, Map<String, Object> things) {

        public int rows() {
            return added + changed + same;
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    public Count count(String thing) {
        return counts.computeIfAbsent(thing, name -> new Count());
    }

    public Map<String, Count> counts() {
        return counts;
    }

    public Sums sums() {
        var things = new LinkedHashMap<String, Object>();
        int added = 0;
        int changed = 0;
        int same = 0;
        for (var thing : counts.entrySet()) {
            var count = thing.getValue();
            added += count.added;
            changed += count.changed;
            same += count.same;
            var detail = new LinkedHashMap<String, Object>();
            detail.put("new", count.added);
            detail.put("changed", count.changed);
            detail.put("same", count.same);
            detail.put("gone", count.gone);
            things.put(thing.getKey(), detail);
        }
        return new Sums(added, changed, same, things);
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
