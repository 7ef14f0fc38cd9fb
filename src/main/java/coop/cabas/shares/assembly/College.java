package coop.cabas.shares.assembly;

import java.util.List;
import java.util.Set;

/**
 * A college of voters: all of it together has its weight in a vote, however many are of it.
 *
 * @param weight percent of the votes of an assembly
 * @param rest whether whoever is of no other is of this one
 * @param statuses numbers of the statuses of the member file whose members are of it
 */
public record College(CollegeId id, String name, int weight, boolean rest, Set<Long> statuses) {

    private static final int HUNDRED = 100;

    public College {
        statuses = Set.copyOf(statuses);
    }

    /** Of all of them together: a hundred, where they can be used. */
    public static int total(List<College> all) {
        return all.stream().mapToInt(College::weight).sum();
    }

    /** Whether an assembly can vote by them: none at all, or a hundred percent with a place for everybody. */
    public static boolean areWhole(List<College> all) {
        return all.isEmpty() || (total(all) == HUNDRED && all.stream().anyMatch(College::rest));
    }
}
