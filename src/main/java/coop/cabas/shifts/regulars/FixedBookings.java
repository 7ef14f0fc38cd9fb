package coop.cabas.shifts.regulars;

import coop.cabas.members.MemberDied;
import coop.cabas.members.MemberLeft;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.FixedId;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.ui.Text;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Books what is kept for those who hold places for good, and gives it back when they hold them no more. */
@Component
public class FixedBookings {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Bookings bookings;
    private final Holds holds;
    private final FixedPlaces places;
    private final TransactionTemplate apart;

    FixedBookings(
            JdbcClient jdbc,
            Clock clock,
            Bookings bookings,
            Holds holds,
            FixedPlaces places,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bookings = bookings;
        this.holds = holds;
        this.places = places;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Each apart: one that a rule refuses keeps none of the others from being booked. */
    @TransactionalEventListener
    void book(Regulars.FixedKept event) {
        var kept = apart.execute(
                state -> jdbc.sql(Hold.SELECT + "where h.fixed is not null and h.outcome is null order by h.id")
                        .query(Hold::read)
                        .list());
        for (var hold : kept) {
            try {
                apart.executeWithoutResult(state -> bookings.place(hold.shift(), hold.member()));
            } catch (Refused refused) {
                apart.executeWithoutResult(state -> holds.fail(hold.id(), Text.t(refused.reason())));
            }
        }
    }

    /** They hold it no more after a day: what it has booked after that is given back, with a letter. */
    public void end(FixedId id, LocalDate last, String reason) {
        apart.executeWithoutResult(state -> giveUp(id, last, reason));
    }

    /** The same, in the act that is going on. */
    void giveUp(FixedId id, LocalDate last, String reason) {
        var ahead = jdbc.sql("""
                            select b.id from shifts.hold h join shifts.booking b on b.shift = h.shift and b.member = h.member
                            join shifts.shift s on s.id = b.shift
                            where h.fixed = :id and b.cancelled is null and s.cancelled is null and s.day > :last and s.starts > :now
                            order by s.starts
                            """)
                .param("id", id.value())
                .param("last", last)
                .param("now", LocalDateTime.now(clock))
                .query((row, n) -> new BookingId(row.getLong(1)))
                .list();
        ahead.forEach(booking -> bookings.takeOff(booking, reason));
        places.end(id, last);
    }

    @EventListener
    void left(MemberLeft event) {
        endAll(event.member(), event.on());
    }

    @EventListener
    void died(MemberDied event) {
        endAll(event.member(), event.on());
    }

    private void endAll(coop.cabas.members.MemberId member, LocalDate on) {
        holds.free(member, on);
        places.of(member).forEach(fixed -> places.end(fixed.id(), on.minusDays(1)));
    }
}
