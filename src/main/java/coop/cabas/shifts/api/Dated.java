package coop.cabas.shifts.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.shared.Zone;
import io.swagger.v3.oas.annotations.media.Schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** A shift as programs read it: no names. */
@Schema(name = "Shift")
@JsonPropertyOrder({
    "id",
    "starts",
    "ends",
    "job",
    "jobName",
    "least",
    "places",
    "booked",
    "free",
    "missing",
    "locked",
    "cancelled",
    "note"
})
record Dated(
        long id,
        OffsetDateTime starts,
        OffsetDateTime ends,
        long job,
        String jobName,

        @Schema(description = "People without whom it does not work")
        int least,

        int places,
        int booked,
        int free,

        @Schema(description = "How many are still missing for it to work")
        int missing,

        @Schema(description = "Whether members can neither take it nor give it back by themselves")
        boolean locked,

        @Schema(description = "Whether it does not take place")
        boolean cancelled,

        @Schema(description = "What people must know before they take it; may be empty")
        String note) {

    static final String SELECT = """
            select s.id, s.day, s.starts, s.ends, s.job, j.name as job_name, s.least, s.most, s.locked, s.cancelled is not null as cancelled,
                   s.note, b.booked
            from shifts.shift s join shifts.job j on j.id = s.job
            cross join lateral (
                select count(*)::int as booked from shifts.booking b where b.shift = s.id and b.cancelled is null) b
            """;

    static Dated read(ResultSet row, int n) throws SQLException {
        var booked = row.getInt("booked");
        var cancelled = row.getBoolean("cancelled");
        return new Dated(
                row.getLong("id"),
                moment(row.getObject("starts", LocalDateTime.class)),
                moment(row.getObject("ends", LocalDateTime.class)),
                row.getLong("job"),
                row.getString("job_name"),
                row.getInt("least"),
                row.getInt("most"),
                booked,
                cancelled ? 0 : Math.max(0, row.getInt("most") - booked),
                cancelled ? 0 : Math.max(0, row.getInt("least") - booked),
                row.getBoolean("locked"),
                cancelled,
                row.getString("note"));
    }

    /** What the shop's clock shows, with the offset it has then. */
    static OffsetDateTime moment(LocalDateTime clock) {
        return clock.atZone(Zone.PARIS).toOffsetDateTime();
    }
}
