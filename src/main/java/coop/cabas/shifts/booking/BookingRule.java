package coop.cabas.shifts.booking;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shifts.Shift;

import java.util.Optional;

/** One reason why somebody may not take a place. Contributed as a bean; asked when nobody else books for that member at the same time. */
public interface BookingRule {

    /** @param byStaff whether somebody else books for the member @throws coop.cabas.shared.Refused saying why, and what would help */
    void mustAllow(Shift shift, MemberId member, boolean byStaff);

    /** Whether it is about free places, and so not asked when a place passes from one to another: none is free at any moment. */
    default boolean isAboutFreePlaces() {
        return false;
    }

    /** What somebody else who books for the member is asked to confirm first; empty for nothing. */
    default Optional<Message> doubt(Shift shift, MemberId member) {
        return Optional.empty();
    }
}
