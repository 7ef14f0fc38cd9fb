package coop.cabas.privacy;

import java.util.List;

/**
 * A table as its module declares it.
 *
 * @param name with its schema: {@code members.email}
 * @param ties how its rows lead to a person; empty when none does
 */
public record DeclaredTable(String name, List<DeclaredColumn> columns, List<Tie> ties) {

    public DeclaredTable {
        columns = List.copyOf(columns);
        ties = List.copyOf(ties);
    }

    public String schema() {
        return name.substring(0, name.indexOf('.'));
    }

    /** Whether the rows of somebody made anonymous go as a whole. */
    public boolean isDeleted() {
        return columns.stream().anyMatch(column -> column.erasure() == Erasure.DELETE);
    }

    /** What is given to the person in their archive: everything of theirs but secrets and what is only computed. */
    public List<DeclaredColumn> given() {
        return columns.stream().filter(column -> !column.withheld()).toList();
    }

    /** SQL condition on rows called {@code t} that are of the person, over the parameters of {@link Tie#condition()}. */
    public String condition() {
        return ties.stream().map(Tie::condition).collect(java.util.stream.Collectors.joining(" or ", "(", ")"));
    }
}
