package coop.cabas.imports.sync;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/** Which rows here stand for which elsewhere, for one kind of thing: a million of them in forty megabytes. */
public final class Known {

    /** Keys from here on are made here, for words of a source that does not tell its own. */
    public static final long OWN_KEYS = 1L << 40;

    private static final int NONE = -1;
    private static final long NOTHING = Long.MIN_VALUE;

    private long[] external = new long[64];
    private long[] ours = new long[64];
    private long[] hash = new long[64];
    private int count;
    private int[] table = table(256);
    private final BitSet seen = new BitSet();
    private @Nullable Set<Long> reverse;

    /** Whether a key was made here for a word, until the source tells its own. */
    public static boolean isOwn(long key) {
        return key >= OWN_KEYS;
    }

    private static int[] table(int size) {
        var table = new int[size];
        Arrays.fill(table, NONE);
        return table;
    }

    public void put(long key, long row, long content) {
        int at = find(key);
        if (table[at] == NONE) {
            if (count == external.length) {
                external = Arrays.copyOf(external, count * 2);
                ours = Arrays.copyOf(ours, count * 2);
                hash = Arrays.copyOf(hash, count * 2);
            }
            external[count] = key;
            table[at] = count++;
            if (count * 2 > table.length) {
                grow();
                at = find(key);
            }
        }
        ours[table[at]] = row;
        hash[table[at]] = content;
        reverse = null;
    }

    public boolean has(long key) {
        return table[find(key)] != NONE;
    }

    /** @return null when it is not known */
    public @Nullable Long ours(@Nullable Long key) {
        if (key == null) {
            return null;
        }
        int index = table[find(key)];
        return index == NONE ? null : ours[index];
    }

    public boolean isSame(long key, long content) {
        return hash[table[find(key)]] == content;
    }

    public void see(long key) {
        seen.set(table[find(key)]);
    }

    public void each(LongConsumer use) {
        for (int i = 0; i < count; i++) {
            use.accept(external[i]);
        }
    }

    public void eachUnseen(LongConsumer use) {
        for (int i = seen.nextClearBit(0); i < count; i = seen.nextClearBit(i + 1)) {
            // a word that no table tells is no row that went
            if (!isOwn(external[i])) {
                use.accept(external[i]);
            }
        }
    }

    /** Key made here for the word that a row stands for; empty when it stands for nothing, or for a row of Galette. */
    Optional<Long> wordOf(long row) {
        for (int i = 0; i < count; i++) {
            if (ours[i] == row && isOwn(external[i])) {
                return Optional.of(external[i]);
            }
        }
        return Optional.empty();
    }

    /** From now on known by another key. */
    void rename(long from, long to) {
        int index = table[find(from)];
        put(to, ours[index], hash[index]);
        // what is left of the old key stands for nothing
        ours[index] = NOTHING;
        seen.set(index);
    }

    /** Whether a row here stands for one there. */
    public boolean standsForOne(long row) {
        return rows().contains(row);
    }

    public Set<Long> rows() {
        var known = reverse;
        if (known == null) {
            known = new HashSet<>(count * 2);
            for (int i = 0; i < count; i++) {
                known.add(ours[i]);
            }
            reverse = known;
        }
        return known;
    }

    public int size() {
        return count;
    }

    private int find(long key) {
        int mask = table.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (table[at] != NONE && external[table[at]] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        table = table(table.length * 2);
        for (int i = 0; i < count; i++) {
            table[find(external[i])] = i;
        }
    }
}
