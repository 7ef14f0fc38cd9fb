package coop.cabas.shifts.booking;

import coop.cabas.members.MemberDied;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Whoever leaves or has died keeps no place that others could take: what lies ahead is given back in the same act. */
@Component
class DeparturesFree {

    private final Bookings bookings;

    DeparturesFree(Bookings bookings) {
        this.bookings = bookings;
    }

    @EventListener
    void left(MemberLeft event) {
        free(event.member(), event.on());
    }

    @EventListener
    void died(MemberDied event) {
        free(event.member(), event.on());
    }

    private void free(MemberId member, LocalDate on) {
        bookings.free(member, on);
    }
}
