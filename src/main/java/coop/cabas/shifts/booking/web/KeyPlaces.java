package coop.cabas.shifts.booking.web;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.skills.KeyRoles;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Places of a shift that need skills.
 *
 * @param missing what the places that remain need and whoever looks lacks; null when there is one for them
 * @param offered what whoever looks would be counted for first; null for nothing in particular
 */
public record KeyPlaces(
        List<KeyRoles.Cover> covers,
        @Nullable String missing,
        @Nullable String offered,
        boolean maySayWhoCame) {

    /** What somebody who is booked is counted for. */
    public Optional<String> role(MemberId member) {
        return covers.stream()
                .filter(cover -> member.equals(cover.by()))
                .map(cover -> cover.need().told())
                .findFirst();
    }
}
