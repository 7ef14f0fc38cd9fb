package coop.cabas.shifts.calendar.web;

import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.ui.Page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What a screen of the shop shows.
 *
 * @param days today and tomorrow, each with the shifts that take place and are not over
 * @param names first names of whoever is booked; empty unless the coop chose to show them
 */
public record BoardPage(
        String coop, LocalDateTime now, Map<LocalDate, List<Shift>> days, Map<ShiftId, List<String>> names)
        implements Page {

    /** Seconds after which a screen reads it again. */
    public int refresh() {
        return 60;
    }

    public String named(Shift shift) {
        return String.join(", ", names.getOrDefault(shift.id(), List.of()));
    }

    public boolean isToday(LocalDate day) {
        return day.equals(now.toLocalDate());
    }
}
