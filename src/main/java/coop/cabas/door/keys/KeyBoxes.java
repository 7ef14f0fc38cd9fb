package coop.cabas.door.keys;

import coop.cabas.audit.Audit;
import coop.cabas.door.KeyBoxId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** The boxes that there are. Their codes are kept by {@link KeyCodes}. */
@Service
@Transactional
public class KeyBoxes {

    private static final Refusals REFUSALS =
            Refusals.of(Map.of("key_box_name", "door.refused.boxName")).orOdd("door.form.long");

    private static final String SELECT = """
            select b.*, c.version, c.since, c.by as changed_by
            from door.key_box b
            left join lateral (select * from door.key_code c where c.box = b.id order by c.version desc limit 1) c on true
            where b.ended is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    KeyBoxes(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** What a box is; see {@link KeyBox}. */
    public record Terms(
            String name,
            String place,
            int early,
            int late,
            List<Long> jobs,
            @Nullable Integer changeDays) {

        public Terms {
            jobs = List.copyOf(jobs);
        }
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<KeyBox> all() {
        return jdbc.sql(SELECT + "order by lower(b.name)").query(KeyBoxes::read).list();
    }

    /** @throws NotFound when there is none, or it is there no more */
    @Transactional(readOnly = true)
    public KeyBox find(KeyBoxId id) {
        return jdbc.sql(SELECT + "and b.id = :id")
                .param("id", id.value())
                .query(KeyBoxes::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws coop.cabas.shared.Refused when another has this name */
    public KeyBoxId add(Terms terms) {
        var id = REFUSALS.explain(() -> bound("""
                        insert into door.key_box (name, place, early, late, jobs, change_days, made)
                        values (:name, :place, :early, :late, :jobs, :days, :now) returning id
                        """, terms)
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new KeyBoxId(row.getLong(1)))
                .single());
        audit.record("door.box.added", subject(id), null, told(terms));
        return id;
    }

    /** @throws coop.cabas.shared.Refused when another has this name */
    public void change(KeyBoxId id, Terms terms) {
        find(id);
        REFUSALS.explain(() -> bound("""
                        update door.key_box set name = :name, place = :place, early = :early, late = :late, jobs = :jobs, change_days = :days
                        where id = :id
                        """, terms).param("id", id.value()).update());
        audit.record("door.box.set", subject(id), null, told(terms));
    }

    /** It is there no more; who looked at its codes stays written as long as for the others. */
    public void end(KeyBoxId id) {
        var box = find(id);
        jdbc.sql("update door.key_box set ended = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        audit.record("door.box.ended", subject(id), Map.of("name", box.name()), null);
    }

    private JdbcClient.StatementSpec bound(String sql, Terms terms) {
        return jdbc.sql(sql)
                .param("name", terms.name().strip())
                .param("place", terms.place().strip())
                .param("early", terms.early())
                .param("late", terms.late())
                .param("jobs", terms.jobs().toArray(Long[]::new))
                .param("days", terms.changeDays(), Types.INTEGER);
    }

    private static Map<String, Object> told(Terms terms) {
        return Map.of(
                "name", terms.name().strip(),
                "place", terms.place().strip(),
                "early", terms.early(),
                "late", terms.late(),
                "jobs", terms.jobs().toString());
    }

    static String subject(KeyBoxId id) {
        return "door.key_box:" + id.value();
    }

    private static KeyBox read(ResultSet row, int n) throws SQLException {
        var since = row.getObject("since", OffsetDateTime.class);
        Array jobs = row.getArray("jobs");
        return new KeyBox(
                new KeyBoxId(row.getLong("id")),
                row.getString("name"),
                row.getString("place"),
                row.getInt("early"),
                row.getInt("late"),
                List.of((Long[]) jobs.getArray()),
                row.getObject("change_days", Integer.class),
                row.getInt("version"),
                since == null ? null : since.toInstant(),
                row.getString("changed_by"));
    }
}
