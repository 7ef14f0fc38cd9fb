package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Restores delivery notes that the till cuts at 20 characters. Deliveries also give them in full; shortages do not, but
 * mostly belong to a note of which something was delivered.
 */
final class DeliveryNumbers {

    private static final int CUT_AT = 20;

    private final Map<String, Set<String>> fullByCut = new HashMap<>();

    /** The best known number of a note; remembers those given in full. */
    @Nullable
    String known(@Nullable String printed, @Nullable String full) {
        if (full == null) {
            return printed;
        }
        if (full.length() > CUT_AT) {
            fullByCut
                    .computeIfAbsent(full.substring(0, CUT_AT), unused -> new LinkedHashSet<>())
                    .add(full);
        }
        return full;
    }

    /** The move with its note in full, when only one note of the file begins like it. */
    Move completed(Move move) {
        var full = fullByCut.getOrDefault(move.noteNumber() == null ? "" : move.noteNumber(), Set.of());
        return full.size() == 1 ? move.withNote(full.iterator().next()) : move;
    }
}
