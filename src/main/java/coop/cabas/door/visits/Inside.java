package coop.cabas.door.visits;

import coop.cabas.door.DoorSettings;
import coop.cabas.members.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Whom the screen at the door knows by name: those on duty, and those who are looked up. */
@Service
@Transactional(readOnly = true)
public class Inside {

    /** Letters without which nobody is looked up. */
    private static final int LEAST = 2;

    private static final int SHOWN = 8;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DoorSettings settings;

    Inside(JdbcClient jdbc, Clock clock, DoorSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Somebody, with no more of their name than tells them from others. */
    public record Somebody(MemberId id, String name) {}

    /** Who is booked on a shift that goes on now; nobody when the coop does not show it. */
    public List<Somebody> onDuty() {
        var now = LocalDateTime.now(clock);
        return settings.chosen().onDuty()
                ? jdbc.sql("""
                                select distinct c.id, c.first_name, c.last_name from shifts.on_duty d
                                join members.member_card c on c.id = d.member
                                where d.starts <= :soon and d.ends > :now order by c.first_name, c.id limit 30
                                """)
                        .param("soon", now.plusMinutes(15))
                        .param("now", now)
                        .query((row, n) -> new Somebody(
                                new MemberId(row.getLong("id")),
                                abbreviated(row.getString("first_name"), row.getString("last_name"))))
                        .list()
                : List.of();
    }

    /** Members of today whose name holds this, or who have that number. Empty for a letter alone, and when the coop wants no search. */
    public List<Somebody> called(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() < LEAST || !settings.chosen().search()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        select c.id, c.first_name, c.last_name, c.number from members.member_card c
                        where c.kind = 'PERSON' and c.merged_into is null and c.died_on is null and c.active
                          and (c.left_on is null or c.left_on > :today)
                          and (c.number = :text or strpos(public.searchable(c.first_name || ' ' || c.last_name), public.searchable(:text)) > 0)
                        order by c.first_name, c.last_name, c.id limit :shown
                        """)
                .param("today", today)
                .param("text", text)
                .param("shown", SHOWN)
                .query((row, n) -> new Somebody(
                        new MemberId(row.getLong("id")),
                        abbreviated(row.getString("first_name"), row.getString("last_name"))
                                + (row.getString("number") == null ? "" : " · " + row.getString("number"))))
                .list();
    }

    private static String abbreviated(String first, String last) {
        return last.isEmpty() ? first : first + " " + last.substring(0, 1) + ".";
    }
}
