package coop.cabas.galette;

import coop.cabas.imports.sync.Tally;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a reading of Galette's rows came to. */
final class Findings extends Tally {

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

    private final List<Oddity> oddities = new ArrayList<>();

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
}
