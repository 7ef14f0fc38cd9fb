package coop.cabas.shares;

import coop.cabas.members.MemberKind;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A class of shares, as the statutes define it.
 *
 * @param nominal value of one share today; null when none is set yet
 * @param maximum most that one holder may have; null without limit
 * @param ended subscribed no more; those held stay
 */
public record ShareClass(
        ClassId id,
        String code,
        String name,
        boolean persons,
        boolean entities,
        @Nullable Integer maximum,
        boolean ended,
        @Nullable Money nominal) {

    public boolean isFor(MemberKind kind) {
        return kind == MemberKind.PERSON ? persons : entities;
    }
}
