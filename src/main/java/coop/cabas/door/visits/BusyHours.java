package coop.cabas.door.visits;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** At which hours of the week people come: numbers without names, which are kept for good. */
@Component
@Transactional(readOnly = true)
public class BusyHours {

    /** Days below which nobody can tell what is usual. */
    private static final int FEW = 10;

    private final JdbcClient jdbc;

    BusyHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One hour of the week.
     *
     * @param hour at which it begins, 0 to 23
     * @param average people let in, on those days of the week on which somebody came
     */
    public record Hour(DayOfWeek day, int hour, BigDecimal average) {}

    /** Hours at which somebody came. @param from first day @param until last day */
    public List<Hour> between(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        with seen as (
                            select day, extract(isodow from day)::int as weekday, hour, visits from door.visit_count
                            where entered and day between :from and :until),
                        open as (select weekday, count(distinct day) as days from seen group by weekday)
                        select s.weekday, s.hour, round(sum(s.visits)::numeric / o.days, 2) as average
                        from seen s join open o using (weekday) group by s.weekday, s.hour, o.days order by s.weekday, s.hour
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, n) ->
                        new Hour(DayOfWeek.of(row.getInt("weekday")), row.getInt("hour"), row.getBigDecimal("average")))
                .list();
    }

    /** Those at which fewest come, the quietest first; none while too few days are known. */
    public List<Hour> quietest(LocalDate from, LocalDate until, int limit) {
        var days = jdbc.sql(
                        "select count(distinct day) from door.visit_count where entered and day between :from and :until")
                .param("from", from)
                .param("until", until)
                .query((row, n) -> row.getInt(1))
                .single();
        return days < FEW
                ? List.of()
                : between(from, until).stream()
                        .sorted(Comparator.comparing(Hour::average))
                        .limit(limit)
                        .toList();
    }
}
