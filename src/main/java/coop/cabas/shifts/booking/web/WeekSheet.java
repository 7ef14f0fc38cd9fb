package coop.cabas.shifts.booking.web;

import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.ui.Page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The shifts of a week on paper, with room to sign for whoever comes. */
public record WeekSheet(
        String coop, LocalDate monday, Map<LocalDate, List<Shift>> days, Map<ShiftId, List<Booking>> bookings)
        implements Page {

    /** A name for each place that is taken, nothing for each that is not. */
    public List<String> places(Shift shift) {
        var names = new ArrayList<String>();
        bookings.getOrDefault(shift.id(), List.of()).forEach(booking -> names.add(booking.memberName()));
        while (names.size() < shift.most()) {
            names.add("");
        }
        return names;
    }
}
