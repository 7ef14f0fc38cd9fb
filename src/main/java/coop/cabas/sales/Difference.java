package coop.cabas.sales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file would change in what is known.
 *
 * @param added rows that state something new
 * @param changed rows that state something else of what is known, or the same of another key
 * @param same rows that state what is known
 * @param gone known rows that the file no longer states
 * @param renamed old key and new key of rows that otherwise state the same: an article whose code was changed; with
 *     the number of rows
 */
record Difference(int added, int changed, int same, int gone, Map<Renaming, Integer> renamed) {

    static final Difference NONE = new Difference(0, 0, 0, 0, Map.of());

    record Renaming(String from, String to) {}

    static Difference allSame(int rows) {
        return new Difference(0, 0, rows, 0, Map.of());
    }

    /** Compares the rows of one slot, as bags: a row stated twice counts twice. */
    static Difference between(Collection<Fact> known, Collection<Fact> stated) {
        var left = new Bag(known, fact -> fact);
        var unmatched = new ArrayList<Fact>();
        for (var fact : stated) {
            if (left.take(fact) == null) {
                unmatched.add(fact);
            }
        }
        int same = stated.size() - unmatched.size();

        var byKey = new Bag(left.rest(), Fact::key);
        var elsewhere = new ArrayList<Fact>();
        for (var fact : unmatched) {
            if (byKey.take(fact) == null) {
                elsewhere.add(fact);
            }
        }
        var bySaying = new Bag(byKey.rest(), Fact::says);
        var renamed = new LinkedHashMap<Renaming, Integer>();
        int added = 0;
        for (var fact : elsewhere) {
            var old = bySaying.take(fact);
            if (old == null) {
                added++;
            } else {
                renamed.merge(new Renaming(old.key(), fact.key()), 1, Integer::sum);
            }
        }
        return new Difference(
                added, unmatched.size() - added, same, bySaying.rest().size(), renamed);
    }

    boolean isNothing() {
        return added == 0 && changed == 0 && gone == 0;
    }

    Difference plus(Difference other) {
        var all = new LinkedHashMap<>(renamed);
        other.renamed.forEach((renaming, rows) -> all.merge(renaming, rows, Integer::sum));
        return new Difference(added + other.added, changed + other.changed, same + other.same, gone + other.gone, all);
    }
}
