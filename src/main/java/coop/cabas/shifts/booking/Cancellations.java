package coop.cabas.shifts.booking;

import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A shift does not take place: whoever is booked gets a letter, in the same act. */
@Service
@Transactional
public class Cancellations {

    private final Shifts shifts;
    private final Bookings bookings;
    private final BookingLetters letters;

    Cancellations(Shifts shifts, Bookings bookings, BookingLetters letters) {
        this.shifts = shifts;
        this.bookings = bookings;
        this.letters = letters;
    }

    /** @throws coop.cabas.shared.Refused without a reason, or when it is cancelled already */
    public void cancel(ShiftId shift, String why) {
        shifts.cancel(shift, why);
        bookings.at(shift).stream().filter(Booking::stands).forEach(booking -> letters.cancelled(booking, why.strip()));
    }
}
