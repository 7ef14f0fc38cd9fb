package coop.cabas.circles.web;

import coop.cabas.circles.Circle;
import coop.cabas.circles.CircleId;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A circle with those below it.
 *
 * @param vacant number of its roles that nobody holds
 */
public record Branch(Circle circle, long vacant, List<Branch> below) {

    /** The whole tree. A circle whose parent is not among them stands at the top. */
    static List<Branch> tree(Collection<Circle> circles, Map<CircleId, Long> vacant) {
        var known = circles.stream().map(Circle::id).collect(Collectors.toSet());
        return circles.stream()
                .filter(circle -> circle.parent() == null || !known.contains(circle.parent()))
                .map(circle -> branch(circle, circles, vacant))
                .toList();
    }

    private static Branch branch(Circle circle, Collection<Circle> circles, Map<CircleId, Long> vacant) {
        return new Branch(
                circle,
                vacant.getOrDefault(circle.id(), 0L),
                circles.stream()
                        .filter(other -> circle.id().equals(other.parent()))
                        .map(other -> branch(other, circles, vacant))
                        .toList());
    }
}
