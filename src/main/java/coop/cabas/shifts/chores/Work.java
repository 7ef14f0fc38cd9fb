package coop.cabas.shifts.chores;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.WorkId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a member says they did.
 *
 * @param done day on which they did it
 * @param told what they say of it; may be empty
 * @param accepted whether it counts; null while nobody decided
 * @param why it does not count; empty when it does
 */
public record Work(
        WorkId id,
        String chore,
        MemberId member,
        String memberName,
        int minutes,
        LocalDate done,
        String told,
        @Nullable Boolean accepted,
        String why) {

    /** {@code OPEN}, {@code ACCEPTED} or {@code REFUSED}. */
    public String state() {
        return accepted == null ? "OPEN" : accepted ? "ACCEPTED" : "REFUSED";
    }
}
