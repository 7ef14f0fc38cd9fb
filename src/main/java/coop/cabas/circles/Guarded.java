package coop.cabas.circles;

import coop.cabas.shared.Refusals;

import java.util.Map;
import java.util.function.Supplier;

/** Writes what the database may refuse, and says kindly why it did. */
final class Guarded {

    private static final Refusals REFUSALS = Refusals.of(Map.ofEntries(
                    Map.entry("circle_name", "circles.name.taken"),
                    Map.entry("domain_name", "circles.domain.taken"),
                    Map.entry("role_name", "circles.role.taken"),
                    Map.entry("accountability_wording", "circles.accountability.taken"),
                    Map.entry("consults_another_circle", "circles.accountability.itself"),
                    Map.entry("one_at_a_time", "circles.mandate.already"),
                    Map.entry("circles_are_a_tree", "circles.tree.ring"),
                    Map.entry("not_its_own_parent", "circles.tree.ring"),
                    Map.entry("within_a_living_circle", "circles.tree.ended"),
                    Map.entry("circle_parent_fkey", "circles.tree.ended")))
            .orOdd("circles.text.odd");

    private Guarded() {}

    static <T> T write(Supplier<T> statement) {
        return REFUSALS.explain(statement);
    }
}
