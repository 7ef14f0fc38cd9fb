package coop.cabas.gestioncompte;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something odd in gestion-compte, or that cannot be brought: told, never repaired.
 *
 * @param kind of the sentence {@code gestioncompte.anomaly.KIND}
 * @param membership whose it is; null when it is nobody's
 * @param ids rows there, of the kind that the sentence names
 * @param words what the sentence is completed with, from the second place on; the first are the ids
 */
record Anomaly(String kind, @Nullable Long membership, List<Long> ids, List<String> words) {

    Anomaly {
        ids = List.copyOf(ids);
        words = List.copyOf(words);
    }
}
