package coop.cabas.shifts;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Dated shifts: which there are, and how one is changed by hand. */
@Service
@Transactional
public class Shifts {

    private static final String SELECT = """
            select s.*, j.name as job_name,
                   (select count(*) from shifts.booking b where b.shift = s.id and b.cancelled is null) as booked,
                   (select count(*) from shifts.hold h where h.shift = s.id and h.outcome is null) as held
            from shifts.shift s join shifts.job j on j.id = s.job
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Shifts(JdbcClient jdbc, Clock clock, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** What somebody decides of one shift: see {@link Shift}. */
    public record Terms(
            LocalDateTime starts, LocalDateTime ends, JobId job, int least, int most, String note, boolean locked) {}

    /** Those that begin on days between two, included, in their order. */
    @Transactional(readOnly = true)
    public List<Shift> between(LocalDate since, LocalDate until) {
        return jdbc.sql(SELECT + "where s.day between :since and :until order by s.starts, j.name, s.id")
                .param("since", since)
                .param("until", until)
                .query(Shifts::read)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Shift find(ShiftId id) {
        return jdbc.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query(Shifts::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** An exceptional one. @throws Refused when its terms make no sense */
    public ShiftId add(Terms terms) {
        var id = new ShiftId(Guarded.write(() ->
                bound(jdbc.sql("""
                        insert into shifts.shift (day, starts, ends, job, least, most, note, locked, touched)
                        values (:day, :starts, :ends, :job, :least, :most, :note, :locked, :now) returning id
                        """), terms).query((row, n) -> row.getLong(1)).single()));
        audit.record(
                "shifts.shift.added",
                subject(id),
                null,
                Map.of("starts", terms.starts().toString()));
        return id;
    }

    /**
     * Changes one by hand; laying out leaves it alone from then on.
     *
     * @param version as it was looked at
     * @throws Refused when its terms make no sense, more are booked than places, or somebody changed it since
     */
    public void change(ShiftId id, int version, Terms terms) {
        var before = find(id);
        var changed = Guarded.write(() -> bound(jdbc.sql("""
                        update shifts.shift set day = :day, starts = :starts, ends = :ends, job = :job, least = :least, most = :most,
                               note = :note, locked = :locked, touched = :now, version = version + 1
                        where id = :id and version = :version
                        """), terms)
                .param("id", id.value())
                .param("version", version)
                .update());
        if (changed == 0) {
            throw new Refused("shifts.refused.moved");
        }
        audit.record(
                "shifts.shift.changed",
                subject(id),
                Map.of("starts", before.starts().toString(), "places", before.most()),
                Map.of("starts", terms.starts().toString(), "places", terms.most()));
        events.publishEvent(new ShiftMoved(id));
    }

    /** It does not take place; who was booked stays on it. Nobody is told: see {@code booking.Cancellations}. @throws Refused without a reason, or twice */
    public void cancel(ShiftId id, String why) {
        if (why.isBlank()) {
            throw new Refused("shifts.refused.why");
        }
        find(id);
        var done = jdbc.sql("""
                        update shifts.shift set cancelled = :now, cancelled_why = :why, touched = :now, version = version + 1
                        where id = :id and cancelled is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("why", why.strip())
                .param("id", id.value())
                .update();
        if (done == 0) {
            throw new Refused("shifts.refused.cancelled");
        }
        audit.record("shifts.shift.cancelled", subject(id), null, Map.of("reason", why.strip()));
        events.publishEvent(new ShiftMoved(id));
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Terms terms) {
        return statement
                .param("day", terms.starts().toLocalDate())
                .param("starts", terms.starts())
                .param("ends", terms.ends())
                .param("job", terms.job().value())
                .param("least", terms.least())
                .param("most", terms.most())
                .param("note", terms.note().strip())
                .param("locked", terms.locked())
                .param("now", OffsetDateTime.now(clock));
    }

    private static String subject(ShiftId id) {
        return "shifts.shift:" + id.value();
    }

    static Shift read(ResultSet row, int n) throws SQLException {
        return new Shift(
                new ShiftId(row.getLong("id")),
                slot(row.getObject("slot", Long.class)),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalDateTime.class),
                row.getObject("ends", LocalDateTime.class),
                new JobId(row.getLong("job")),
                row.getString("job_name"),
                row.getInt("least"),
                row.getInt("most"),
                row.getString("note"),
                row.getObject("touched") != null,
                row.getBoolean("locked"),
                row.getObject("cancelled") != null,
                row.getString("cancelled_why"),
                row.getInt("version"),
                row.getInt("booked"),
                row.getInt("held"));
    }

    private static @Nullable SlotId slot(@Nullable Long id) {
        return id == null ? null : new SlotId(id);
    }
}
