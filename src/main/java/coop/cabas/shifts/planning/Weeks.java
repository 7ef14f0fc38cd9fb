package coop.cabas.shifts.planning;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.JobId;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.WeekId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Typical weeks and what they ask for. Slots are ended, never deleted: shifts were laid out from them. */
@Service
@Transactional
public class Weeks {

    private static final String SLOTS = """
            select s.*, j.name as job_name from shifts.slot s join shifts.job j on j.id = s.job where not s.ended
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Weeks(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** A typical week. @param places how many places its slots have together */
    public record Week(WeekId id, String name, int slots, int places) {}

    /** What is decided of a slot: see {@link Slot}. */
    public record Terms(
            DayOfWeek weekday,
            @Nullable Integer letter,
            LocalTime starts,
            int minutes,
            JobId job,
            int least,
            int most,
            String note) {}

    @Transactional(readOnly = true)
    public List<Week> all() {
        return jdbc.sql("""
                        select w.id, w.name, count(s.id) as slots, coalesce(sum(s.most), 0) as places
                        from shifts.week w left join shifts.slot s on s.week = w.id and not s.ended
                        group by w.id order by lower(w.name)
                        """)
                .query((row, n) -> new Week(
                        new WeekId(row.getLong("id")),
                        row.getString("name"),
                        row.getInt("slots"),
                        row.getInt("places")))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Week find(WeekId id) {
        return all().stream().filter(week -> week.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** @param like another whose slots it begins with; null for none @throws coop.cabas.shared.Refused when another is called so */
    public WeekId add(String name, @Nullable WeekId like) {
        var id = new WeekId(Guarded.write(() -> jdbc.sql("insert into shifts.week (name) values (:name) returning id")
                .param("name", name.strip())
                .query((row, n) -> row.getLong(1))
                .single()));
        if (like != null) {
            jdbc.sql("""
                            insert into shifts.slot (week, weekday, letter, starts, minutes, job, least, most, note)
                            select :week, weekday, letter, starts, minutes, job, least, most, note
                            from shifts.slot where week = :like and not ended order by id
                            """)
                    .param("week", id.value())
                    .param("like", find(like).id().value())
                    .update();
        }
        audit.record("shifts.week.added", "shifts.week:" + id.value(), null, Map.of("name", name.strip()));
        return id;
    }

    /** By day, hour and job. */
    @Transactional(readOnly = true)
    public List<Slot> slots(WeekId week) {
        return jdbc.sql(SLOTS
                        + "and s.week = :week order by s.weekday, s.starts, s.letter nulls first, lower(j.name), s.id")
                .param("week", week.value())
                .query(Weeks::slot)
                .list();
    }

    /** Of all weeks. */
    @Transactional(readOnly = true)
    List<Slot> slots() {
        return jdbc.sql(SLOTS + "and not j.ended order by s.id")
                .query(Weeks::slot)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Slot slot(SlotId id) {
        return jdbc.sql(SLOTS + "and s.id = :id")
                .param("id", id.value())
                .query(Weeks::slot)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** @throws coop.cabas.shared.Refused when its terms make no sense */
    public SlotId add(WeekId week, Terms terms) {
        var id = new SlotId(Guarded.write(() -> bound(jdbc.sql("""
                        insert into shifts.slot (week, weekday, letter, starts, minutes, job, least, most, note)
                        values (:week, :weekday, :letter, :starts, :minutes, :job, :least, :most, :note) returning id
                        """), terms)
                .param("week", find(week).id().value())
                .query((row, n) -> row.getLong(1))
                .single()));
        audit.record("shifts.slot.added", "shifts.slot:" + id.value(), null, told(terms));
        return id;
    }

    /** @throws coop.cabas.shared.Refused when its terms make no sense, or members hold more places of it for good than it would have, or
     *     hold one on a day that it leaves */
    public void change(SlotId id, Terms terms) {
        var before = slot(id);
        if (terms.most() < before.most() && heldForGood(id) > terms.most()) {
            throw new Refused("shifts.refused.held", heldForGood(id));
        }
        var moves = terms.weekday() != before.weekday() || !Objects.equals(terms.letter(), before.letter());
        if (moves && heldForGood(id) > 0) {
            throw new Refused("shifts.refused.heldDay");
        }
        Guarded.write(() -> bound(jdbc.sql("""
                        update shifts.slot set weekday = :weekday, letter = :letter, starts = :starts, minutes = :minutes, job = :job,
                               least = :least, most = :most, note = :note
                        where id = :id
                        """), terms).param("id", id.value()).update());
        audit.record("shifts.slot.changed", "shifts.slot:" + id.value(), null, told(terms));
    }

    public void end(SlotId id) {
        var slot = slot(id);
        jdbc.sql("update shifts.slot set ended = true where id = :id")
                .param("id", id.value())
                .update();
        audit.record(
                "shifts.slot.ended",
                "shifts.slot:" + id.value(),
                Map.of("starts", slot.weekday() + " " + slot.starts()),
                null);
    }

    /** On the day of the year ahead on which most come. */
    private int heldForGood(SlotId id) {
        // Whoever gives a fixed place meanwhile waits, and counts with the new number.
        jdbc.sql("select id from shifts.slot where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> row.getLong(1))
                .list();
        return jdbc.sql("""
                        select coalesce(max(held), 0) from (
                            select count(*) as held from shifts.fixed_at f
                            cross join generate_series(cast(:today as date), cast(:today as date) + 364, interval '1 day') day
                            where f.slot = :id and day::date between f.since and coalesce(f.until, 'infinity')
                              and (day::date - f.since) % (7 * f.weeks) = 0
                            group by day) days
                        """)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Terms terms) {
        return statement
                .param("weekday", terms.weekday().getValue())
                .param("letter", terms.letter(), Types.INTEGER)
                .param("starts", terms.starts())
                .param("minutes", terms.minutes())
                .param("job", terms.job().value())
                .param("least", terms.least())
                .param("most", terms.most())
                .param("note", terms.note().strip());
    }

    private static Map<String, Object> told(Terms terms) {
        return Map.of("starts", terms.weekday() + " " + terms.starts(), "places", terms.most());
    }

    private static Slot slot(ResultSet row, int n) throws SQLException {
        return new Slot(
                new SlotId(row.getLong("id")),
                new WeekId(row.getLong("week")),
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("letter", Integer.class),
                row.getObject("starts", LocalTime.class),
                row.getInt("minutes"),
                new JobId(row.getLong("job")),
                row.getString("job_name"),
                row.getInt("least"),
                row.getInt("most"),
                row.getString("note"));
    }
}
