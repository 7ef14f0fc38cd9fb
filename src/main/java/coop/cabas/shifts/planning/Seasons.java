package coop.cabas.shifts.planning;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.WeekId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** From when until when a typical week holds: one at a time. */
@Service
@Transactional
public class Seasons {

    private final JdbcClient jdbc;
    private final Audit audit;

    Seasons(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param until last day, included */
    public record Season(long id, WeekId week, String weekName, LocalDate since, LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(since) && !day.isAfter(until);
        }
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Season> all() {
        return jdbc.sql("""
                        select s.*, w.name from shifts.season s join shifts.week w on w.id = s.week order by s.since desc
                        """)
                .query((row, n) -> new Season(
                        row.getLong("id"),
                        new WeekId(row.getLong("week")),
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** @throws coop.cabas.shared.Refused when another holds on one of these days, or it ends before it begins */
    public void add(WeekId week, LocalDate since, LocalDate until) {
        Guarded.write(() -> jdbc.sql("insert into shifts.season (week, since, until) values (:week, :since, :until)")
                .param("week", week.value())
                .param("since", since)
                .param("until", until)
                .update());
        audit.record(
                "shifts.season.added",
                "shifts.week:" + week.value(),
                null,
                Map.of("since", since.toString(), "until", until.toString()));
    }

    /** @throws NotFound when there is none */
    public void remove(long id) {
        var gone = all().stream()
                .filter(season -> season.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(id)));
        jdbc.sql("delete from shifts.season where id = :id").param("id", id).update();
        audit.record(
                "shifts.season.removed",
                "shifts.week:" + gone.week().value(),
                Map.of("since", gone.since().toString(), "until", gone.until().toString()),
                null);
    }
}
