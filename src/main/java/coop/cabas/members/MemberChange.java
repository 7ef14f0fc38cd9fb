package coop.cabas.members;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One change of a member's file.
 *
 * @param who did it, as they were called then
 * @param reason why; empty when none was given
 * @param bulk mass change it was part of; null for a change made alone
 * @param part table of the row that changed, without its schema
 * @param row which of the rows of that part
 * @param fields what changed, in the order of their names
 */
public record MemberChange(
        long id,
        Instant at,
        String who,
        String reason,
        @Nullable Long bulk,
        String part,
        String row,
        Kind kind,
        List<Field> fields) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** The same change, telling only that. */
    MemberChange with(List<Field> told) {
        return new MemberChange(id, at, who, reason, bulk, part, row, kind, told);
    }

    /** @param before as it was, null for nothing @param after as it became, null for nothing */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}
}
