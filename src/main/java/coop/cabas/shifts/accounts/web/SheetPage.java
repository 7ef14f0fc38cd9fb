package coop.cabas.shifts.accounts.web;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Who came to a shift, one tap for each.
 *
 * @param newcomers who has come less than four times, this time included
 * @param maySeeAll whether whoever looks keeps the sheets of all shifts
 * @param refused why what was just said was refused; null when nothing was
 */
public record SheetPage(
        Shift shift,
        List<Booking> bookings,
        Map<MemberId, Integer> newcomers,
        boolean hasBegun,
        boolean maySeeAll,
        @Nullable Message refused)
        implements Page {

    @Override
    public int status() {
        return refused == null ? 200 : 409;
    }

    /** The how manieth time it is for somebody who is new; 0 for everybody else. */
    public int times(Booking booking) {
        return newcomers.getOrDefault(booking.member(), 0);
    }

    public Booking.Attended[] choices() {
        return Booking.Attended.values();
    }

    public boolean is(Booking booking, Booking.Attended attended) {
        return booking.attended() == attended;
    }
}
