package coop.cabas.gestioncompte;

import coop.cabas.imports.sync.Tally;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What a reading of gestion-compte came to. */
final class Findings extends Tally {

    private final List<Anomaly> anomalies = new ArrayList<>();

    List<Anomaly> anomalies() {
        return anomalies;
    }

    /** @param words the sentence is completed with these, after the ids */
    void odd(String kind, @Nullable Long membership, Collection<Long> ids, Object... words) {
        anomalies.add(new Anomaly(
                kind,
                membership,
                ids.stream().distinct().sorted().toList(),
                Arrays.stream(words).map(String::valueOf).toList()));
    }
}
