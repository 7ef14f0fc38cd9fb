package coop.cabas.shifts.booking;

/** What else happens, in the same act, when a place is taken or given back. Contributed as a bean. */
public interface BookingFollower {

    void taken(Booking booking);

    /** @param booking as it stood before */
    void givenBack(Booking booking);
}
