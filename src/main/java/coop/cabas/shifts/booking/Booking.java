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
        String reason) {

    public boolean stands() {
        return cancelled == null;
    }
}
