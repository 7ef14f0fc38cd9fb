package coop.cabas.shifts.booking;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.ShiftId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A place taken at a shift.
 *
 * @param starts of the shift, on the shop's clock
 * @param bookedBy who took it, for themselves or for the member
 * @param shiftVersion higher with each change of the shift
 * @param cancelled when it was given back; null while it stands
 * @param attended what became of it, as last said; null while nobody said
 */
public record Booking(
        BookingId id,
        ShiftId shift,
        MemberId member,
        String memberName,
        LocalDateTime starts,
        LocalDateTime ends,
        String jobName,
        String bookedBy,
        boolean byStaff,
        int shiftVersion,
        boolean shiftCancelled,
        @Nullable Instant cancelled,
        String cancelledBy,
        String reason,
        @Nullable Attended attended) {

    /** What became of it. */
    public enum Attended {
        DONE,
        LATE,
        /** Did not come, and was excused: the shift does not count. */
        EXCUSED,
        ABSENT
    }

    public boolean stands() {
        return cancelled == null;
    }
}
