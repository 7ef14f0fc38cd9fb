package coop.cabas.shifts.calendar.web;

import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.ui.Page;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The shifts of a day. @param mine those that whoever looks is booked for */
public record DayPage(LocalDate day, List<Shift> shifts, Set<ShiftId> mine) implements Page {

    public String path(int days) {
        return "/shifts/day?on=" + day.plusDays(days);
    }

    public boolean isMine(Shift shift) {
        return mine.contains(shift.id());
    }
}
