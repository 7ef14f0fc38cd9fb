package coop.cabas.sales;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Facts to be taken out one by one, by what they have in common. */
final class Bag {

    private final Map<Object, Deque<Fact>> facts = new LinkedHashMap<>();
    private final Function<Fact, Object> trait;

    Bag(Collection<Fact> facts, Function<Fact, Object> trait) {
        this.trait = trait;
        facts.forEach(fact -> this.facts
                .computeIfAbsent(trait.apply(fact), key -> new ArrayDeque<>(1))
                .add(fact));
    }

    /** Takes out one fact that has the trait in common with this one; null when none is left. */
    @Nullable
    Fact take(Fact alike) {
        var candidates = facts.get(trait.apply(alike));
        return candidates == null ? null : candidates.poll();
    }

    List<Fact> rest() {
        return facts.values().stream().flatMap(Collection::stream).toList();
    }
}
