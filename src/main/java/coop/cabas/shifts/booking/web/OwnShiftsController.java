package coop.cabas.shifts.booking.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.CalendarFile;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Feeds;
import coop.cabas.shifts.booking.OwnCalendar;
import coop.cabas.ui.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A member's own shifts. */
@Controller
@RequestMapping("/me/shifts")
@Allow(Allow.SIGNED_IN)
class OwnShiftsController {

    private final Bookings bookings;
    private final ShiftPages pages;
    private final OwnCalendar calendar;
    private final Feeds feeds;

    OwnShiftsController(Bookings bookings, ShiftPages pages, OwnCalendar calendar, Feeds feeds) {
        this.bookings = bookings;
        this.pages = pages;
        this.calendar = calendar;
        this.feeds = feeds;
    }

    @GetMapping
    Page mine() {
        return new OwnShiftsPage(
                bookings.of(pages.me().id(), pages.today()),
                feeds.has(pages.me().id()));
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar() {
        return CalendarFile.answer(calendar.of(bookings.of(pages.me().id(), pages.today())), "shifts.ics");
    }
}
