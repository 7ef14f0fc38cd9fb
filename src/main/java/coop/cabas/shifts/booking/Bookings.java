package coop.cabas.shifts.booking;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.planning.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Takes places at shifts and gives them back. Places and overlaps are counted by the database. */
@Service
@Transactional
public class Bookings {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;
    private final Shifts shifts;
    private final Settings settings;
    private final Places places;
    private final BookingLetters letters;
    private final List<BookingRule> rules;
    private final List<BookingFollower> followers;
    private final Audit audit;

    Bookings(
            JdbcClient jdbc,
            Turns turns,
            Clock clock,
            Shifts shifts,
            Settings settings,
            Places places,
            BookingLetters letters,
            List<BookingRule> rules,
            List<BookingFollower> followers,
            Audit audit) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
        this.shifts = shifts;
        this.settings = settings;
        this.places = places;
        this.letters = letters;
        this.rules = rules;
        this.followers = followers;
        this.audit = audit;
    }

    /**
     * A member takes a place.
     *
     * @param noted whether they say that they have read the note of the shift; needed when there is one
     * @throws Refused when the shift is past, locked, cancelled or full, they are booked at that time already, on too many that day, or may
     *     not shop: whoever is no member does not work
     */
    public BookingId take(ShiftId id, MemberId member, boolean noted) {
        var shift = shifts.find(id);
        if (shift.locked()) {
            throw new Refused("shifts.refused.locked");
        }
        if (!shift.note().isEmpty() && !noted) {
            throw new Refused("shifts.refused.note", shift.note());
        }
        return book(shift, member, Way.ALONE);
    }

    /**
     * Staff book somebody; a locked shift is open to them, and one of the past for whoever came without a place.
     *
     * @throws Refused as {@link #take}
     */
    public BookingId place(ShiftId id, MemberId member) {
        return book(shifts.find(id), member, Way.BY_STAFF);
    }

    /**
     * A member gives their place back.
     *
     * @throws NotFound when it is not theirs
     * @throws Refused when it is too late, or the shift is locked: somebody else decides then
     */
    public void giveBack(BookingId id, MemberId member) {
        var booking = find(id);
        if (!booking.member().equals(member)) {
            throw new NotFound(id);
        }
        var days = settings.chosen().cancelDays();
        if (shifts.find(booking.shift()).locked() || now().plusDays(days).isAfter(booking.starts())) {
            throw new Refused("shifts.refused.late", days);
        }
        cancel(booking, "");
    }

    /** Staff take somebody off. @throws Refused without a reason, or when it is given back already */
    public void takeOff(BookingId id, String reason) {
        if (reason.isBlank()) {
            throw new Refused("shifts.refused.why");
        }
        var booking = find(id);
        cancel(booking, reason.strip());
        letters.takenOff(booking, reason.strip());
    }

    /**
     * Gives back what somebody who does not come any more has ahead: nobody is written to.
     *
     * @param from first day
     * @param until last day; null for all that follow
     * @return what was given back
     */
    public List<Booking> free(MemberId member, LocalDate from, @Nullable LocalDate until) {
        var now = now();
        var freed = of(member, from).stream()
                .filter(booking -> booking.starts().isAfter(now)
                        && (until == null || !booking.starts().toLocalDate().isAfter(until)))
                .toList();
        freed.forEach(booking -> cancel(booking, ""));
        return freed;
    }

    /** Whether a member may still give it back by themselves. */
    @Transactional(readOnly = true)
    public boolean canGiveBack(Booking booking) {
        return booking.stands()
                && !now().plusDays(settings.chosen().cancelDays()).isAfter(booking.starts());
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Booking find(BookingId id) {
        return jdbc.sql(BookingRow.SELECT + "where b.id = :id")
                .param("id", id.value())
                .query(BookingRow::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Those of these numbers, in one query; in the order in which their shifts begin. */
    @Transactional(readOnly = true)
    public List<Booking> all(Collection<BookingId> ids) {
        return jdbc.sql(BookingRow.SELECT + "where b.id = any(:ids) order by s.starts, b.id")
                .param("ids", ids.stream().map(BookingId::value).toArray(Long[]::new))
                .query(BookingRow::read)
                .list();
    }

    /** Who is booked, in the order of their places; those given back behind. */
    @Transactional(readOnly = true)
    public List<Booking> at(ShiftId shift) {
        return jdbc.sql(BookingRow.SELECT + "where b.shift = :shift order by b.cancelled is not null, b.number, b.id")
                .param("shift", shift.value())
                .query(BookingRow::read)
                .list();
    }

    /** Who is booked on shifts that begin on days between two, included, in the order of their places. */
    @Transactional(readOnly = true)
    public List<Booking> between(LocalDate since, LocalDate until) {
        return jdbc.sql(
                        BookingRow.SELECT
                                + "where s.day between :since and :until and b.cancelled is null order by s.starts, s.id, b.number")
                .param("since", since)
                .param("until", until)
                .query(BookingRow::read)
                .list();
    }

    /** What somebody is booked for from a day on, the next first. */
    @Transactional(readOnly = true)
    public List<Booking> of(MemberId member, LocalDate since) {
        return jdbc.sql(
                        BookingRow.SELECT
                                + "where b.member = :member and b.cancelled is null and lower(b.span) >= cast(:since as date) order by s.starts, b.id")
                .param("member", member.value())
                .param("since", since)
                .query(BookingRow::read)
                .list();
    }

    /** How somebody comes to a place. */
    enum Way {
        ALONE,
        BY_STAFF,
        /** Another leaves theirs to them, or exchanges it. */
        FROM_ANOTHER
    }

    BookingId book(Shift shift, MemberId member, Way way) {
        var byStaff = way == Way.BY_STAFF;
        if (shift.cancelled()) {
            throw new Refused("shifts.refused.cancelled");
        }
        if (!byStaff && !shift.starts().isAfter(now())) {
            throw new Refused("shifts.refused.past");
        }
        // One at a time books for somebody: rules count what they hold.
        turns.take("shifts.booking", String.valueOf(member.value()));
        rules.stream()
                .filter(rule -> way != Way.FROM_ANOTHER || !rule.isAboutFreePlaces())
                .forEach(rule -> rule.mustAllow(shift, member, byStaff));
        var id = places.take(shift.id(), member, byStaff).orElseThrow(() -> new Refused("shifts.refused.lost"));
        audit.record(
                "shifts.booking.taken",
                "shifts.booking:" + id.value(),
                null,
                Map.of("member", member.value(), "starts", shift.starts().toString(), "job", shift.jobName()));
        var booking = find(id);
        followers.forEach(follower -> follower.taken(booking));
        if (booking.starts().isAfter(now())) {
            letters.taken(booking);
        }
        return id;
    }

    void cancel(Booking booking, String reason) {
        var done = jdbc.sql("""
                        update shifts.booking set cancelled = :now, number = null, cancelled_by = :by, reason = :reason
                        where id = :id and cancelled is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("reason", reason)
                .param("id", booking.id().value())
                .update();
        if (done == 0) {
            throw new Refused("shifts.refused.givenBack");
        }
        audit.record(
                "shifts.booking.givenBack",
                "shifts.booking:" + booking.id().value(),
                Map.of(
                        "member",
                        booking.member().value(),
                        "starts",
                        booking.starts().toString()),
                Map.of("reason", reason));
        followers.forEach(follower -> follower.givenBack(booking));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
