package coop.cabas.matrix;

import coop.cabas.circles.Cadence;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column of the matrix: what is owed on a tool.
 *
 * @param code short name that never changes
 * @param theme heading that it stands under
 * @param origin where it was decided, empty when nothing tells
 * @param kinds kinds of tools of which it is expected unless said otherwise
 * @param cadences how often at least, by criticality of the tool; absent where it is not expected unless said otherwise
 * @param ended first day on which it is owed no more, null without end
 */
public record Activity(
        ActivityId id,
        String code,
        String theme,
        String name,
        String origin,
        Set<Kind> kinds,
        Map<Criticality, Cadence> cadences,
        LocalDate founded,
        @Nullable LocalDate ended) {

    public Activity {
        kinds = Set.copyOf(kinds);
        cadences = Map.copyOf(cadences);
    }

    /** How often it is owed of such a tool unless said otherwise; empty when it is not. */
    public Optional<Cadence> usual(Kind kind, Criticality criticality) {
        return kinds.contains(kind) ? Optional.ofNullable(cadences.get(criticality)) : Optional.empty();
    }

    /** What people write of an activity. */
    public record Draft(
            String theme, String name, String origin, Set<Kind> kinds, Map<Criticality, Cadence> cadences) {}
}
