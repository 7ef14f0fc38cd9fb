package coop.cabas.shifts.intake;

import coop.cabas.members.intake.Copy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dated shifts. They count as changed by hand: laying out leaves them as the other program has them. */
@Component
public class ShiftIntake {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    ShiftIntake(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    /** @return ids, in the order given */
    public List<Long> add(List<ShiftFile> shifts) {
        var ids = Ids.reserve(jdbc, "shifts.shift", shifts.size());
        var taken = laidOut(shifts);
        var now = OffsetDateTime.now(clock);
        var copy = new Copy();
        var rows = copy.to("shifts.shift (id, slot, day, starts, ends, job, least, most, locked, touched)");
        for (int i = 0; i < shifts.size(); i++) {
            var shift = shifts.get(i);
            var day = shift.starts().toLocalDate();
            // of two from one slot on one day, the second is an exceptional one
            var slot = shift.slot() != null && taken.add(shift.slot() + " " + day) ? shift.slot() : null;
            rows.add(
                    ids.get(i),
                    slot,
                    day,
                    shift.starts(),
                    shift.ends(),
                    shift.job(),
                    shift.least(),
                    shift.most(),
                    shift.locked(),
                    now);
        }
        copy.write(template);
        return ids;
    }

    private Set<String> laidOut(List<ShiftFile> shifts) {
        var slots = shifts.stream()
                .<Long>mapMulti((shift, use) -> {
                    if (shift.slot() != null) {
                        use.accept(shift.slot());
                    }
                })
                .distinct()
                .toArray(Long[]::new);
        return new HashSet<>(jdbc.sql("select slot || ' ' || day from shifts.shift where slot = any(:slots)")
                .param("slots", slots)
                .query((row, n) -> row.getString(1))
                .list());
    }

    /** @return those that exist */
    public Map<Long, ShiftFile> read(Collection<Long> ids) {
        var found = new HashMap<Long, ShiftFile>();
        jdbc.sql("select * from shifts.shift where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> found.put(
                        row.getLong("id"),
                        new ShiftFile(
                                row.getObject("slot", Long.class),
                                row.getTimestamp("starts").toLocalDateTime(),
                                row.getTimestamp("ends").toLocalDateTime(),
                                row.getLong("job"),
                                row.getInt("least"),
                                row.getInt("most"),
                                row.getBoolean("locked"))))
                .list();
        return found;
    }

    /** Places that somebody has are kept, however few are told. */
    public void replace(long id, ShiftFile now) {
        jdbc.sql("""
                        update shifts.shift set slot = :slot, day = :day, starts = :starts, ends = :ends, job = :job, least = :least,
                               most = greatest(:most, (select count(*) from shifts.booking b where b.shift = :id and b.cancelled is null)),
                               locked = :locked, touched = :now, version = version + 1
                        where id = :id
                        """)
                .param("slot", now.slot(), Types.BIGINT)
                .param("day", now.starts().toLocalDate())
                .param("starts", now.starts())
                .param("ends", now.ends())
                .param("job", now.job())
                .param("least", now.least())
                .param("most", now.most())
                .param("locked", now.locked())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when somebody is booked at one of them */
    public void remove(Collection<Long> ids) {
        jdbc.sql("delete from shifts.shift where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }
}
