package coop.cabas.shares;

import coop.cabas.members.MemberKind;
import org.jspecify.annotations.Nullable;

/**
 * Of whom how many shares are asked at least.
 *
 * @param kind whom it is for; null for persons and entities
 * @param minimum shares that a holder of it has at least, or none at all
 * @param proof what is to be shown to be of it; empty for nothing
 */
public record Category(
        CategoryId id, String name, ClassId of, @Nullable MemberKind kind, int minimum, String proof, boolean ended) {

    public boolean isFor(MemberKind member) {
        return kind == null || kind == member;
    }
}
