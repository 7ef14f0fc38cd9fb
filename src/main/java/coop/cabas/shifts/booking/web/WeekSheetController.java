package coop.cabas.shifts.booking.web;

import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Allow;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.ui.print.Printer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The week to hang on the wall. */
@Controller
class WeekSheetController {

    private static final int LAST_DAY = 6;

    private final Shifts shifts;
    private final Bookings bookings;
    private final Organisation organisation;
    private final Printer printer;

    WeekSheetController(Shifts shifts, Bookings bookings, Organisation organisation, Printer printer) {
        this.shifts = shifts;
        this.bookings = bookings;
        this.organisation = organisation;
        this.printer = printer;
    }

    @GetMapping("/shifts/week.pdf")
    @Allow(ShiftsPermissions.READ)
    ResponseEntity<byte[]> week(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        var monday = on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var sunday = monday.plusDays(LAST_DAY);
        var days = shifts.between(monday, sunday).stream()
                .filter(shift -> !shift.cancelled())
                .collect(Collectors.groupingBy(Shift::day, TreeMap::new, Collectors.toList()));
        var booked = bookings.between(monday, sunday).stream().collect(Collectors.groupingBy(Booking::shift));
        return printer.answer(
                new WeekSheet(organisation.identity().name(), monday, days, booked), "shifts-" + monday + ".pdf");
    }
}
