package coop.cabas.shifts.intake;

import static java.time.ZoneOffset.UTC;

import coop.cabas.members.intake.Copy;
import coop.cabas.shared.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is booked, and who was. Past shifts are taken like others; nobody is asked whether they may. */
@Component
public class BookingIntake {

    private static final String DONE = "DONE";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    BookingIntake(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /**
     * @param origin program that tells of them
     * @return ids, in the order given
     * @throws org.springframework.dao.DataIntegrityViolationException when somebody would be at two shifts at once, or more than places
     */
    public List<Long> add(List<BookingFile> bookings, String origin) {
        var ids = Ids.reserve(jdbc, "shifts.booking", bookings.size());
        var places =
                new FreePlaces(jdbc, bookings.stream().map(BookingFile::shift).toList());
        var copy = new Copy();
        var rows = copy.to(
                "shifts.booking (id, shift, number, member, span, booked, booked_by, by_staff, cancelled, cancelled_by, reason, attended, origin)");
        for (int i = 0; i < bookings.size(); i++) {
            var booking = bookings.get(i);
            rows.add(
                    ids.get(i),
                    booking.shift(),
                    booking.cancelled() == null ? places.next(booking.shift()) : null,
                    booking.member(),
                    "empty",
                    booking.booked(),
                    booking.bookedBy(),
                    booking.byStaff(),
                    booking.cancelled(),
                    booking.cancelledBy(),
                    booking.reason(),
                    booking.done() ? DONE : null,
                    origin);
        }
        copy.write(template);
        attend(ids, origin);
        return ids;
    }

    /** What was said there of who came; when it was said is not told, so it stands at the end of the shift. */
    private void attend(Collection<Long> ids, String origin) {
        jdbc.sql("""
                        insert into shifts.attendance (booking, attended, source, marked, marked_by)
                        select id, attended, 'IMPORT', least(upper(span) at time zone :zone, :now), :origin
                        from shifts.booking where id = any(:ids) and attended is not null
                        """)
                .param("zone", Zone.PARIS.getId())
                .param("now", OffsetDateTime.now(clock))
                .param("origin", origin)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** @return those that exist */
    public Map<Long, BookingFile> read(Collection<Long> ids) {
        var found = new HashMap<Long, BookingFile>();
        jdbc.sql("select * from shifts.booking where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> found.put(row.getLong("id"), file(row)))
                .list();
        return found;
    }

    private static BookingFile file(ResultSet row) throws SQLException {
        return new BookingFile(
                row.getLong("shift"),
                row.getLong("member"),
                row.getObject("booked", OffsetDateTime.class).toInstant(),
                row.getString("booked_by"),
                row.getBoolean("by_staff"),
                instant(row.getObject("cancelled", OffsetDateTime.class)),
                row.getString("cancelled_by"),
                row.getString("reason"),
                DONE.equals(row.getString("attended")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** One that was given back at that very moment. */
    public Optional<Long> givenBack(long shift, long member, Instant cancelled) {
        return jdbc.sql(
                        "select id from shifts.booking where shift = :shift and member = :member and cancelled = :cancelled")
                .param("shift", shift)
                .param("member", member)
                .param("cancelled", cancelled.atOffset(UTC))
                .query(Long.class)
                .optional();
    }

    /** Somebody who has a place at a shift, from an hour to another. */
    public record Held(long shift, long member, LocalDateTime starts, LocalDateTime ends) {}

    /** Places taken here, which no other program knows of. */
    public List<Held> heldHere() {
        return jdbc.sql("""
                        select b.shift, b.member, s.starts, s.ends from shifts.booking b join shifts.shift s on s.id = b.shift
                        where b.origin = '' and b.cancelled is null
                        """)
                .query((row, n) -> new Held(
                        row.getLong("shift"),
                        row.getLong("member"),
                        row.getTimestamp("starts").toLocalDateTime(),
                        row.getTimestamp("ends").toLocalDateTime()))
                .list();
    }

    public void replace(long id, BookingFile was, BookingFile now, String origin) {
        var number = now.cancelled() == null ? numberOf(id, now.shift()) : null;
        jdbc.sql("""
                        update shifts.booking set number = :number, booked = :booked, booked_by = :by, by_staff = :staff,
                               cancelled = :cancelled, cancelled_by = :cancelledBy, reason = :reason, attended = :attended
                        where id = :id
                        """)
                .param("number", number, Types.INTEGER)
                .param("booked", now.booked().atOffset(UTC))
                .param("by", now.bookedBy())
                .param("staff", now.byStaff())
                .param(
                        "cancelled",
                        now.cancelled() == null ? null : now.cancelled().atOffset(UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("cancelledBy", now.cancelledBy())
                .param("reason", now.reason())
                .param("attended", now.done() ? DONE : null, Types.VARCHAR)
                .param("id", id)
                .update();
        if (now.done() && !was.done()) {
            attend(List.of(id), origin);
        }
    }

    private int numberOf(long id, long shift) {
        return jdbc.sql("select number from shifts.booking where id = :id and number is not null")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> new FreePlaces(jdbc, List.of(shift)).next(shift));
    }

    /** Only those that another program told of. */
    public void remove(Collection<Long> ids) {
        jdbc.sql("select shifts.take_back_bookings(:ids)::text")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> n)
                .list();
    }
}
