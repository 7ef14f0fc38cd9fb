package coop.cabas.shifts.calendar.web;

import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.calendar.Openings;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shifts of a day, of a month, and those at which help is wanted. */
@Controller
@RequestMapping("/shifts")
@Allow(Allow.SIGNED_IN)
class CalendarController {

    private final Shifts shifts;
    private final Bookings bookings;
    private final Openings openings;
    private final Clock clock;
    private final Myself myself;

    CalendarController(Shifts shifts, Bookings bookings, Openings openings, Clock clock, Myself myself) {
        this.shifts = shifts;
        this.bookings = bookings;
        this.openings = openings;
        this.clock = clock;
        this.myself = myself;
    }

    @GetMapping("/day")
    Page day(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        var day = on == null ? LocalDate.now(clock) : on;
        return new DayPage(day, shifts.between(day, day), mine(day));
    }

    @GetMapping("/month")
    Page month(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        var today = LocalDate.now(clock);
        var month = YearMonth.from(on == null ? today : on);
        var days = shifts.between(month.atDay(1), month.atEndOfMonth()).stream()
                .filter(shift -> !shift.cancelled())
                .collect(Collectors.groupingBy(Shift::day, TreeMap::new, Collectors.toList()));
        return new MonthPage(month, today, days, mine(month.atDay(1)));
    }

    @GetMapping("/help")
    Page help() {
        var me = myself.me();
        return new HelpPage(openings.of(me.id()));
    }

    private Set<ShiftId> mine(LocalDate since) {
        return myself.member()
                .map(me ->
                        bookings.of(me.id(), since).stream().map(Booking::shift).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
