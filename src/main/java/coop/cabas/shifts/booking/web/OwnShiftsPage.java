package coop.cabas.shifts.booking.web;

import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.ui.Page;

import java.util.List;
import java.util.Set;

/**
 * What somebody is booked for.
 *
 * @param bookings from today on
 * @param loose those that they may still give back by themselves
 * @param feed whether a calendar may read them
 * @param cancelDays whole days before a shift until which that is so
 */
public record OwnShiftsPage(List<Booking> bookings, Set<BookingId> loose, int cancelDays, boolean feed)
        implements Page {

    public boolean canGiveBack(Booking booking) {
        return loose.contains(booking.id());
    }
}
