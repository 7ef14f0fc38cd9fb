package coop.cabas.shifts.booking;

import coop.cabas.members.MemberDied;
import coop.cabas.members.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever leaves or has died keeps no place that others could take: what lies ahead is given back in the same act. */
@Component
class DeparturesFree {

    private final Bookings bookings;

    DeparturesFree(Bookings bookings) {
        this.bookings = bookings;
    }

    @EventListener
    void left(MemberLeft event) {
        bookings.free(event.member(), event.on(), null);
    }

    @EventListener
    void died(MemberDied event) {
        bookings.free(event.member(), event.on(), null);
    }
}
