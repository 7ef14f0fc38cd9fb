package coop.cabas.shifts.regulars;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.HoldId;
import coop.cabas.shifts.ShiftId;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A place kept for somebody.
 *
 * @param note what people must know before they take it; may be empty
 * @param until last day on which it is kept
 * @param outcome what became of it; null while it is kept
 * @param why a fixed place could not be booked; empty when it was
 */
public record Hold(
        HoldId id,
        ShiftId shift,
        MemberId member,
        LocalDateTime starts,
        LocalDateTime ends,
        String jobName,
        String note,
        LocalDate until,
        @Nullable Outcome outcome,
        String why) {

    static final String SELECT = """
            select h.*, s.starts, s.ends, s.note, j.name as job_name
            from shifts.hold h join shifts.shift s on s.id = h.shift join shifts.job j on j.id = s.job
            """;

    public enum Outcome {
        /** Booked. */
        TAKEN,
        /** They said no. */
        REFUSED,
        /** Nobody answered in time, or it could not be booked. */
        LAPSED
    }

    public boolean open() {
        return outcome == null;
    }

    static Hold read(ResultSet row, int n) throws SQLException {
        var outcome = row.getString("outcome");
        return new Hold(
                new HoldId(row.getLong("id")),
                new ShiftId(row.getLong("shift")),
                new MemberId(row.getLong("member")),
                row.getObject("starts", LocalDateTime.class),
                row.getObject("ends", LocalDateTime.class),
                row.getString("job_name"),
                row.getString("note"),
                row.getObject("until", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("why"));
    }
}
