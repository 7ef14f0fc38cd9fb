package coop.cabas.shifts.waiting;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.PlaceFreed;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.ShiftMoved;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.BookingFollower;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Standing in line, and going forward in it once a place is free: that is an act of its own, so that whoever gives back never waits for
 * those who wait, nor fails with them.
 */
@Component
public class Lines implements BookingFollower {

    private final Line line;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    Lines(Line line, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.line = line;
        this.events = events;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Somebody stands at the end of the line; again changes nothing.
     *
     * @throws coop.cabas.shared.Refused when there are places to take, or they are booked or asked already
     */
    public void join(ShiftId shift, MemberId member) {
        line.join(shift, member);
        // A place may have come free meanwhile.
        advance(shift);
    }

    /** Somebody waits no more. */
    public void leave(ShiftId shift, MemberId member) {
        line.remove(shift, member);
        advance(shift);
    }

    @Override
    public void taken(Booking booking) {
        line.remove(booking.shift(), booking.member());
    }

    @Override
    public void givenBack(Booking booking) {
        events.publishEvent(new PlaceFreed(booking.shift()));
    }

    @TransactionalEventListener
    void freed(PlaceFreed event) {
        advance(event.shift());
    }

    @TransactionalEventListener
    void moved(ShiftMoved event) {
        advance(event.shift());
    }

    /** What nobody answered for, or was missed, is offered again. */
    void catchUp() {
        line.shifts().forEach(this::advance);
    }

    private void advance(ShiftId shift) {
        // Most shifts have no line: nothing more is opened for them.
        if (line.length(shift) > 0) {
            apart.executeWithoutResult(state -> line.advance(shift));
        }
    }
}
