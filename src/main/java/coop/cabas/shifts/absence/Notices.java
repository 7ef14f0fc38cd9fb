package coop.cabas.shifts.absence;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** Who says that they cannot come, too late to give their place back by themselves: the office and whoever leads are told. */
@Service
@Transactional
public class Notices {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Bookings bookings;
    private final AbsenceLetters letters;
    private final Audit audit;

    Notices(JdbcClient jdbc, Clock clock, Bookings bookings, AbsenceLetters letters, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bookings = bookings;
        this.letters = letters;
        this.audit = audit;
    }

    /**
     * One's own booking.
     *
     * @throws NotFound when it is not theirs, or was given back
     */
    @Transactional(readOnly = true)
    public Booking own(BookingId id, MemberId member) {
        var booking = bookings.find(id);
        if (!booking.member().equals(member) || !booking.stands()) {
            throw new NotFound(id);
        }
        return booking;
    }

    /** @throws Refused without a reason, or once it has begun @throws NotFound when it is not theirs */
    public void tell(BookingId id, MemberId member, String why) {
        var booking = own(id, member);
        if (why.isBlank()) {
            throw new Refused("shifts.refused.why");
        }
        if (!booking.starts().isAfter(LocalDateTime.now(clock))) {
            throw new Refused("shifts.refused.past");
        }
        var first = jdbc.sql(
                        "insert into shifts.notice (booking, why, at) values (:id, :why, :now) on conflict do nothing")
                .param("id", id.value())
                .param("why", why.strip())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (first > 0) {
            audit.record("shifts.absence.told", "shifts.booking:" + id.value(), null, Map.of("reason", why.strip()));
            letters.absent(booking, why.strip());
        }
    }

    /** They come after all: whoever was told is told so. @throws NotFound when it is not theirs */
    public void takeBack(BookingId id, MemberId member) {
        var booking = own(id, member);
        var told = jdbc.sql("delete from shifts.notice where booking = :id")
                .param("id", id.value())
                .update();
        if (told > 0) {
            audit.record("shifts.absence.takenBack", "shifts.booking:" + id.value(), null, Map.of());
            letters.coming(booking);
        }
    }

    /** Why whoever is booked at a shift said that they cannot come. */
    @Transactional(readOnly = true)
    public Map<BookingId, String> at(ShiftId shift) {
        var told = new HashMap<BookingId, String>();
        jdbc.sql("""
                        select n.booking, n.why from shifts.notice n join shifts.booking b on b.id = n.booking
                        where b.shift = :shift and b.cancelled is null
                        """)
                .param("shift", shift.value())
                .query((row, n) -> told.put(new BookingId(row.getLong("booking")), row.getString("why")))
                .list();
        return told;
    }

    /** What somebody said of one of their bookings; empty for nothing. */
    @Transactional(readOnly = true)
    public String of(BookingId id) {
        return jdbc.sql("select why from shifts.notice where booking = :id")
                .param("id", id.value())
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse("");
    }
}
