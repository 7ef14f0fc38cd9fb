package coop.cabas.shifts.booking;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.ShiftId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Reads bookings with their shift and their member. */
final class BookingRow {

    static final String SELECT = """
            select b.*, s.starts, s.ends, s.version as shift_version, s.cancelled is not null as shift_cancelled, j.name as job_name, c.name as member_name
            from shifts.booking b join shifts.shift s on s.id = b.shift join shifts.job j on j.id = s.job
            join members.member_card c on c.id = b.member
            """;

    private BookingRow() {}

    static Booking read(ResultSet row, int n) throws SQLException {
        var cancelled = row.getObject("cancelled", OffsetDateTime.class);
        var attended = row.getString("attended");
        return new Booking(
                new BookingId(row.getLong("id")),
                new ShiftId(row.getLong("shift")),
                new MemberId(row.getLong("member")),
                row.getString("member_name"),
                row.getObject("starts", LocalDateTime.class),
                row.getObject("ends", LocalDateTime.class),
                row.getString("job_name"),
                row.getString("booked_by"),
                row.getBoolean("by_staff"),
                row.getInt("shift_version"),
                row.getBoolean("shift_cancelled"),
                cancelled == null ? null : cancelled.toInstant(),
                row.getString("cancelled_by"),
                row.getString("reason"),
                attended == null ? null : Booking.Attended.valueOf(attended));
    }
}
