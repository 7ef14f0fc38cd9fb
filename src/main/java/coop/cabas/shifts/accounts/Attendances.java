package coop.cabas.shifts.accounts;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;

/** Says who came. What was said before stays readable; the account follows at once, however late it is said. */
@Service
@Transactional
public class Attendances {

    /** People sign in a little before they begin. */
    private static final int EARLY_MINUTES = 30;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Bookings bookings;
    private final Credits credits;
    private final Oneself oneself;
    private final Audit audit;

    Attendances(JdbcClient jdbc, Clock clock, Bookings bookings, Credits credits, Oneself oneself, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bookings = bookings;
        this.credits = credits;
        this.oneself = oneself;
        this.audit = audit;
    }

    /** Where it was said. */
    public enum Source {
        /** On the sheet of a shift. */
        SHEET,
        /** By a badge at the door. */
        BADGE,
        /** By the office, afterwards. */
        OFFICE
    }

    /**
     * Says what became of a booking.
     *
     * @param attended null to take back what was said
     * @throws Refused when it was given back, its shift is cancelled or has not begun, or it is one's own
     */
    public void mark(BookingId id, Booking.@Nullable Attended attended, Source source) {
        var booking = bookings.find(id);
        if (source != Source.BADGE) {
            oneself.mustNotBe(booking.member());
        }
        if (!booking.stands() || booking.shiftCancelled()) {
            throw new Refused("shifts.refused.givenBack");
        }
        if (attended != null && booking.starts().minusMinutes(EARLY_MINUTES).isAfter(LocalDateTime.now(clock))) {
            throw new Refused("shifts.refused.early");
        }
        var changed = jdbc.sql("""
                        update shifts.booking set attended = :attended
                        where id = :id and cancelled is null and attended is distinct from cast(:attended as text)
                        """)
                .param("attended", attended == null ? null : attended.name(), Types.VARCHAR)
                .param("id", id.value())
                .update();
        if (changed == 0) {
            return;
        }
        jdbc.sql("""
                        insert into shifts.attendance (booking, attended, source, marked, marked_by) values (:id, :attended, :source, :now, :by)
                        """)
                .param("id", id.value())
                .param("attended", attended == null ? null : attended.name(), Types.VARCHAR)
                .param("source", source.name())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update();
        credits.settle(id);
        audit.record(
                "shifts.attendance.marked",
                "shifts.booking:" + id.value(),
                Map.of("attended", Objects.toString(booking.attended(), "")),
                Map.of("attended", Objects.toString(attended, "")));
    }
}
