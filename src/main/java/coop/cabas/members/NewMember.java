package coop.cabas.members;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody to be registered.
 *
 * @param profile its number is kept when there is one; otherwise the coop's pattern gives one
 * @param email main address, as typed; null for none
 * @param phone main number, as typed; null for none
 * @param registered day on which they come into the file
 * @param memberships that begin on that day
 */
public record NewMember(
        Profile profile,
        @Nullable String email,
        @Nullable String phone,
        PostalAddress address,
        LocalDate registered,
        Set<MembershipKind> memberships) {

    public NewMember {
        memberships = Set.copyOf(memberships);
    }
}
