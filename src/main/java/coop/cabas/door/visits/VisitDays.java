package coop.cabas.door.visits;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;

/** Days at the door, to be set against what the till says. */
@Component
@Transactional(readOnly = true)
public class VisitDays {

    private final JdbcClient jdbc;

    VisitDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those on which somebody came or bought something, the latest first. @param from first day @param until last day */
    public List<VisitDay> between(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        with seen as (
                            select day, sum(visits) as visits, sum(visits) filter (where entered) as entered,
                                   sum(visits) filter (where not entered) as refused,
                                   sum(visits) filter (where entered and answer = 'NO') as let_in,
                                   sum(visits) filter (where offline) as offline
                            from door.visit_count where day between :from and :until group by day),
                        sold as (
                            select day, count(*)::int as tickets from sales.ticket_fact where sale and day between :from and :until group by day)
                        select day, coalesce(visits, 0) as visits, coalesce(entered, 0) as entered, coalesce(refused, 0) as refused,
                               coalesce(let_in, 0) as let_in, coalesce(offline, 0) as offline, tickets
                        from seen full join sold using (day) order by day desc
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new VisitDay(
                        row.getObject("day", LocalDate.class),
                        row.getInt("visits"),
                        row.getInt("entered"),
                        row.getInt("refused"),
                        row.getInt("let_in"),
                        row.getInt("offline"),
                        row.getObject("tickets", Integer.class)))
                .list();
    }
}
