package coop.cabas.shifts.booking;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Shifts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One takes the place of another, or two exchange theirs, in one act: at no moment is a place held by both, or by nobody. */
@Service
@Transactional
public class Handovers {

    private final JdbcClient jdbc;
    private final Bookings bookings;
    private final Shifts shifts;

    Handovers(JdbcClient jdbc, Bookings bookings, Shifts shifts) {
        this.jdbc = jdbc;
        this.bookings = bookings;
        this.shifts = shifts;
    }

    /**
     * Somebody takes the place of another.
     *
     * @throws Refused when it was given back meanwhile, or they may not take it, as {@link Bookings#take}
     */
    public BookingId handOver(BookingId id, MemberId to) {
        var booking = bookings.find(id);
        leave(booking);
        return bookings.book(shifts.find(booking.shift()), to, Bookings.Way.FROM_ANOTHER);
    }

    /**
     * Two exchange their places.
     *
     * @return what the second has in place of theirs
     * @throws Refused when one of them was given back meanwhile, or may not be taken by the other: nothing is changed then
     */
    public BookingId exchange(BookingId one, BookingId other) {
        var mine = bookings.find(one);
        var theirs = bookings.find(other);
        // Always in the same order: two who exchange at once wait for one another.
        if (one.value() < other.value()) {
            leave(mine);
            leave(theirs);
        } else {
            leave(theirs);
            leave(mine);
        }
        bookings.book(shifts.find(theirs.shift()), mine.member(), Bookings.Way.FROM_ANOTHER);
        return bookings.book(shifts.find(mine.shift()), theirs.member(), Bookings.Way.FROM_ANOTHER);
    }

    private void leave(Booking booking) {
        bookings.cancel(booking, "");
        jdbc.sql("update shifts.booking set handed = true where id = :id")
                .param("id", booking.id().value())
                .update();
    }
}
