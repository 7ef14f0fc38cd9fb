package coop.cabas.shifts.absence;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Handovers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Places that people who cannot come would hand over. They are expected until somebody takes theirs. */
@Service
@Transactional
public class StandIns {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AbsenceRules rules;
    private final Notices notices;
    private final Bookings bookings;
    private final Handovers handovers;
    private final AbsenceLetters letters;
    private final Audit audit;

    StandIns(
            JdbcClient jdbc,
            Clock clock,
            AbsenceRules rules,
            Notices notices,
            Bookings bookings,
            Handovers handovers,
            AbsenceLetters letters,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.notices = notices;
        this.bookings = bookings;
        this.handovers = handovers;
        this.letters = letters;
        this.audit = audit;
    }

    /** A place to take over. */
    public record Offer(long id, Booking booking) {}

    /** Those that may still be taken, the next first. */
    @Transactional(readOnly = true)
    public List<Offer> open() {
        if (!rules.chosen().standIns()) {
            return List.of();
        }
        var numbers = new HashMap<BookingId, Long>();
        jdbc.sql("""
                        select o.id, o.booking from shifts.offer o join shifts.booking b on b.id = o.booking join shifts.shift s on s.id = b.shift
                        where o.taken is null and o.withdrawn is null and b.cancelled is null and s.cancelled is null and s.starts > :now
                        """)
                .param("now", LocalDateTime.now(clock))
                .query((row, n) -> numbers.put(new BookingId(row.getLong("booking")), row.getLong("id")))
                .list();
        return bookings.all(numbers.keySet()).stream()
                .map(booking -> new Offer(Objects.requireNonNull(numbers.get(booking.id())), booking))
                .toList();
    }

    /** Whether somebody would hand that place over. */
    @Transactional(readOnly = true)
    public boolean isOffered(BookingId booking) {
        return jdbc.sql(
                        "select exists (select from shifts.offer where booking = :id and taken is null and withdrawn is null)")
                .param("id", booking.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** @throws NotFound when the place is not theirs, or the coop hands none over @throws Refused once the shift has begun */
    public void offer(BookingId id, MemberId member) {
        mustBeOn();
        var booking = notices.own(id, member);
        if (!booking.starts().isAfter(LocalDateTime.now(clock)) || booking.shiftCancelled()) {
            throw new Refused("shifts.refused.past");
        }
        jdbc.sql("insert into shifts.offer (booking, asked) values (:id, :now) on conflict do nothing")
                .param("id", id.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        audit.record("shifts.offer.made", "shifts.booking:" + id.value(), null, Map.of());
    }

    /** They come after all. */
    public void withdraw(BookingId id, MemberId member) {
        notices.own(id, member);
        jdbc.sql("update shifts.offer set withdrawn = :now where booking = :id and taken is null and withdrawn is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        audit.record("shifts.offer.withdrawn", "shifts.booking:" + id.value(), null, Map.of());
    }

    /** Somebody takes a place over. @throws Refused when another was quicker, or they may not take it */
    public BookingId take(long offer, MemberId member) {
        mustBeOn();
        // Whoever is second waits here, and finds it taken.
        var booking = jdbc.sql("""
                        select booking from shifts.offer where id = :id and taken is null and withdrawn is null for update
                        """)
                .param("id", offer)
                .query((row, n) -> new BookingId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new Refused("shifts.refused.offer"));
        var before = bookings.find(booking);
        if (!before.stands() || before.shiftCancelled()) {
            throw new Refused("shifts.refused.offer");
        }
        if (before.member().equals(member)) {
            throw new Refused("shifts.refused.already");
        }
        var taken = handovers.handOver(booking, member);
        jdbc.sql("update shifts.offer set taken = :now, taken_as = :booking where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("booking", taken.value())
                .param("id", offer)
                .update();
        audit.record("shifts.offer.taken", "shifts.booking:" + booking.value(), null, Map.of("member", member.value()));
        letters.tell(before.member(), "shifts.mail.relieved.subject", "shifts.mail.relieved", before, "/me/shifts");
        return taken;
    }

    private void mustBeOn() {
        if (!rules.chosen().standIns()) {
            throw new NotFound("offers");
        }
    }
}
