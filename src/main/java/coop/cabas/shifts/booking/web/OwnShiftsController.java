package coop.cabas.shifts.booking.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.CalendarFile;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Feeds;
import coop.cabas.shifts.booking.OwnCalendar;
import coop.cabas.shifts.planning.Settings;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.stream.Collectors;

/** A member's own shifts. */
@Controller
@RequestMapping("/me/shifts")
@Allow(Allow.SIGNED_IN)
class OwnShiftsController {

    private final Bookings bookings;
    private final ShiftPages pages;
    private final OwnCalendar calendar;
    private final Settings settings;
    private final Feeds feeds;

    OwnShiftsController(Bookings bookings, ShiftPages pages, OwnCalendar calendar, Settings settings, Feeds feeds) {
        this.bookings = bookings;
        this.pages = pages;
        this.calendar = calendar;
        this.settings = settings;
        this.feeds = feeds;
    }

    @GetMapping
    Page mine() {
        var all = bookings.of(pages.me().id(), pages.today());
        return new OwnShiftsPage(
                all,
                all.stream().filter(bookings::canGiveBack).map(Booking::id).collect(Collectors.toSet()),
                settings.chosen().cancelDays(),
                feeds.has(pages.me().id()));
    }

    @PostMapping("/{id:\\d+}/cancellation")
    Page giveBack(@PathVariable BookingId id) {
        bookings.giveBack(id, pages.me().id());
        return Redirect.to("/me/shifts").saying("shifts.givenBack");
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar() {
        return CalendarFile.answer(calendar.of(bookings.of(pages.me().id(), pages.today())), "shifts.ics");
    }
}
