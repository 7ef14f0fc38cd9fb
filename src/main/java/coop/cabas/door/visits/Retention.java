package coop.cabas.door.visits;

import coop.cabas.door.DoorSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** Visits become numbers after some days: what proves that the coop sells to its members needs no names for longer. */
@Service
@Transactional
public class Retention {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DoorSettings settings;

    Retention(JdbcClient jdbc, Clock clock, DoorSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Who looked at which code of a key box is forgotten after some days, what was said of it, and who had a door opened. @return how many lines */
    public int forgetKeys() {
        var first = LocalDate.now(clock).minusDays(settings.chosen().keyDays());
        return delete("door.key_look", "at", first)
                + delete("door.key_report", "at", first)
                + delete("door.opening", "asked", first);
    }

    private int delete(String table, String moment, LocalDate first) {
        return jdbc.sql("delete from %s where %s at time zone 'Europe/Paris' < :first".formatted(table, moment))
                .param("first", first)
                .update();
    }

    /** Whole days alone are counted, each once: a visit that a tablet brings back later is added to its day. @return how many visits were forgotten */
    public int run() {
        var first = LocalDate.now(clock).minusDays(settings.chosen().keptDays());
        return jdbc.sql("""
                        with gone as (delete from door.visit where day < :first returning *),
                        counted as (
                            insert into door.tally as t (day, hour, answer, entered, offline, visits, people)
                            select day, extract(hour from at at time zone 'Europe/Paris'), answer, entered, offline, count(*), count(distinct member)
                            from gone group by 1, 2, 3, 4, 5
                            on conflict (day, hour, answer, entered, offline) do update
                            set visits = t.visits + excluded.visits, people = t.people + excluded.people returning 1)
                        select count(*) from gone
                        """)
                .param("first", first)
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
