package coop.cabas.members;

import java.util.Arrays;
import java.util.List;

/**
 * What becomes of the rows that point at a file when another comes to stand for it. Contributed as a bean by each module that keeps such
 * rows; a test fails for a foreign key to a member's file that no follower names.
 */
public interface MergeFollower {

    /** The columns that it answers for: {@code fees.fee.member}. */
    List<String> columns();

    /**
     * Brings what hangs on the file that goes to the one that is kept. Rows are changed through {@link Merging} alone: it remembers what
     * they were, and whoever undoes the merge needs no more.
     *
     * @throws coop.cabas.shared.Refused when the two cannot become one: nothing is changed then
     */
    void follow(Merging merging);

    /** The rows of these columns simply change hands. @param columns with schema and table */
    static MergeFollower moving(String... columns) {
        return new Plain(List.of(columns), true);
    }

    /** The rows of these columns stay as they are: their module reads them through {@code merged_into}. */
    static MergeFollower staying(String... columns) {
        return new Plain(List.of(columns), false);
    }

    /** A follower without rules of its own. */
    record Plain(List<String> columns, boolean moves) implements MergeFollower {

        public Plain {
            columns = List.copyOf(columns);
        }

        @Override
        public void follow(Merging merging) {
            for (var column : moves ? columns : List.<String>of()) {
                var parts = Arrays.asList(column.split("\\."));
                merging.move(parts.get(0) + "." + parts.get(1), parts.get(2), "true");
            }
        }
    }
}
