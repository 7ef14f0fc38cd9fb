package coop.cabas.shifts.booking.web;

import coop.cabas.mail.PublicAddress;
import coop.cabas.shared.Allow;
import coop.cabas.shared.CalendarFile;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Feeds;
import coop.cabas.shifts.booking.OwnCalendar;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The address by which a member's own calendar follows their shifts. */
@Controller
class FeedController {

    /** What is just behind us stays in calendars for a while. */
    private static final int BACK_DAYS = 28;

    private final Feeds feeds;
    private final Bookings bookings;
    private final OwnCalendar calendar;
    private final ShiftPages pages;
    private final PublicAddress address;

    FeedController(Feeds feeds, Bookings bookings, OwnCalendar calendar, ShiftPages pages, PublicAddress address) {
        this.feeds = feeds;
        this.bookings = bookings;
        this.calendar = calendar;
        this.pages = pages;
        this.address = address;
    }

    @GetMapping("/calendar/{secret}")
    @Allow(Allow.ANYONE)
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        var member = feeds.read(secret.replaceFirst("\\.ics$", ""));
        return CalendarFile.answer(calendar.of(bookings.of(member, pages.today().minusDays(BACK_DAYS))), null);
    }

    @PostMapping("/me/shifts/feed")
    @Allow(Allow.SIGNED_IN)
    Page make() {
        return new FeedPage(address.of("/calendar/" + feeds.make(pages.me().id()) + ".ics"));
    }

    @PostMapping("/me/shifts/feed/end")
    @Allow(Allow.SIGNED_IN)
    Page end() {
        feeds.end(pages.me().id());
        return Redirect.to("/me/shifts").saying("shifts.feed.isEnded");
    }
}
