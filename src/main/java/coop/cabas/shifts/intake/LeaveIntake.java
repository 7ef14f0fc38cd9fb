package coop.cabas.shifts.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Leaves; those of another program may overlap. */
@Component
public class LeaveIntake {

    private final JdbcClient jdbc;
    private final Clock clock;

    LeaveIntake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param origin program that has them
     * @return ids, in the order given
     */
    public List<Long> add(List<LeaveFile> leaves, String origin) {
        return leaves.stream()
                .map(leave -> bound(jdbc.sql("""
                                insert into shifts.leave (account, kind, since, until, note, written, written_by, origin)
                                values (:account, :kind, :since, :until, :note, :now, :by, :origin) returning id
                                """), leave)
                        .param("now", OffsetDateTime.now(clock))
                        .param("origin", origin)
                        .query((row, n) -> row.getLong(1))
                        .single())
                .toList();
    }

    /** @return those that exist */
    public Map<Long, LeaveFile> read(Collection<Long> ids) {
        var found = new HashMap<Long, LeaveFile>();
        jdbc.sql("select * from shifts.leave where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> found.put(
                        row.getLong("id"),
                        new LeaveFile(
                                row.getLong("account"),
                                row.getLong("kind"),
                                Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                                row.getObject("until", LocalDate.class),
                                row.getString("note"),
                                row.getString("written_by"))))
                .list();
        return found;
    }

    public void replace(long id, LeaveFile now) {
        bound(jdbc.sql("""
                        update shifts.leave set account = :account, kind = :kind, since = :since, until = :until, note = :note,
                               written_by = :by
                        where id = :id
                        """), now).param("id", id).update();
    }

    public void remove(Collection<Long> ids) {
        jdbc.sql("delete from shifts.leave where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, LeaveFile leave) {
        return statement
                .param("account", leave.account())
                .param("kind", leave.kind())
                .param("since", leave.since())
                .param("until", leave.until(), Types.DATE)
                .param("note", leave.note())
                .param("by", leave.writtenBy());
    }
}
