package coop.cabas.shifts.booking;

import coop.cabas.mail.PublicAddress;
import coop.cabas.organisation.Organisation;
import coop.cabas.shared.CalendarFile;
import coop.cabas.shared.Zone;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** What somebody is booked for, as a file for their own calendar. */
@Component
public class OwnCalendar {

    private final PublicAddress address;
    private final Organisation organisation;
    private final Clock clock;

    OwnCalendar(PublicAddress address, Organisation organisation, Clock clock) {
        this.address = address;
        this.organisation = organisation;
        this.clock = clock;
    }

    public String of(List<Booking> bookings) {
        var coop = organisation.identity();
        var url = address.of("/me/shifts");
        var host = Objects.requireNonNullElse(URI.create(url).getHost(), "cabas");
        return CalendarFile.of(
                clock.instant(),
                bookings.stream()
                        .map(booking -> new CalendarFile.Entry(
                                "shift-booking-" + booking.id().value() + "@" + host,
                                booking.shiftVersion(),
                                booking.shiftCancelled(),
                                booking.starts().atZone(Zone.PARIS).toInstant(),
                                booking.ends().atZone(Zone.PARIS).toInstant(),
                                booking.jobName() + " – " + coop.name(),
                                (coop.street() + " " + coop.place()).strip(),
                                "",
                                url))
                        .toList());
    }
}
