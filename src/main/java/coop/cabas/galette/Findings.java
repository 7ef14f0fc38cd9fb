package coop.cabas.galette;

import coop.cabas.imports.Reject;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a reading of Galette's rows came to. */
final class Findings {

    /** A file can be wrong in each of its rows; more than this helps nobody. */
    static final int REJECTS_KEPT = 500;

    /** How many rows of one kind of thing are new, changed there since last time, or the same. */
    static final class Count {
        int added;
        int changed;
        int same;
        int gone;
    }

    /**
     * Something that could not be carried over, or is worth a look.
     *
     * @param kind word of the texts {@code galette.oddity.*}
     * @param topic figure in which something is missing for it; null for none
     */
    record Oddity(
            String kind,
            String thing,
            @Nullable Long external,
            String value,
            @Nullable String topic,
            @Nullable String key,
            long lostCount,
            BigDecimal lostSum) {}

    /** A field that changed on both sides. */
    record Conflict(String thing, long external, long ours, String field, String base, String theirs, String here) {}

    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<Oddity> oddities = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    Count count(String thing) {
        return counts.computeIfAbsent(thing, name -> new Count());
    }

    Map<String, Count> counts() {
        return counts;
    }

    void odd(String kind, String thing, @Nullable Long external, @Nullable String value) {
        oddities.add(new Oddity(kind, thing, external, shorten(value), null, null, 0, BigDecimal.ZERO));
    }

    /** Something that a figure misses here. */
    void lost(
            String kind,
            String thing,
            @Nullable Long external,
            @Nullable String value,
            String topic,
            String key,
            long count,
            BigDecimal sum) {
        oddities.add(new Oddity(kind, thing, external, shorten(value), topic, key, count, sum));
    }

    private static String shorten(@Nullable String value) {
        return value == null ? "" : value.length() > 1_000 ? value.substring(0, 1_000) + "…" : value;
    }

    List<Oddity> oddities() {
        return oddities;
    }

    void conflict(Conflict conflict) {
        conflicts.add(conflict);
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    void reject(Reject reject) {
        // a row is looked at more than once
        if (rejects.size() < REJECTS_KEPT && !rejects.contains(reject)) {
            rejects.add(reject);
        }
    }

    List<Reject> rejects() {
        return rejects;
    }
}
