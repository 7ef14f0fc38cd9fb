package coop.cabas.shifts;

import coop.cabas.members.FileOf;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.shifts.planning.Seasons;
import coop.cabas.shifts.planning.Weeks;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;

/** A coop that has laid nothing out yet: one job, one typical week that holds all year. */
public record Plan(ApplicationContext context, JobId job, WeekId week) {

    public static final LocalDate TODAY = FileOf.TODAY;

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static Plan empty(ApplicationContext context) {
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("update shifts.booking set cancelled = booked, number = null where cancelled is null")
                .update();
        jdbc.sql(
                        "update shifts.shift set slot = null, touched = now(), day = day - 4000, starts = starts - interval '4000 days', "
                                + "ends = ends - interval '4000 days' where day > date '2020-01-01'")
                .update();
        jdbc.sql("delete from shifts.season").update();
        jdbc.sql("delete from shifts.closing").update();
        jdbc.sql(
                        "update shifts.setting set letters = 0, holidays = true, ahead = 27, cancel_days = 3, a_day = 2, overlap = 0")
                .update();
        jdbc.sql(
                        "update shifts.time_rule set due = 180, cycle = 'PERSONAL', days = 28, credit = 'BOOKING', absence = 0, ceiling = 0, "
                                + "savings = true, strict = true, quota = false, extra_days = 3, people = 2, lapsed_days = null, long_leave = 168, since = '2000-01-01'")
                .update();
        var n = COUNT.incrementAndGet();
        var job = context.getBean(Jobs.class).add("Caisse " + n, "");
        var week = context.getBean(Weeks.class).add("Ordinaire " + n, null);
        var plan = new Plan(context, job, week);
        plan.season(week, "2026-01-01", "2027-12-31");
        return plan;
    }

    public SlotId slot(DayOfWeek day, String starts, int minutes, int most) {
        return slot(week, day, null, starts, minutes, most);
    }

    public SlotId slot(WeekId of, DayOfWeek day, Integer letter, String starts, int minutes, int most) {
        return context.getBean(Weeks.class)
                .add(of, new Weeks.Terms(day, letter, LocalTime.parse(starts), minutes, job, 1, most, ""));
    }

    public void season(WeekId of, String since, String until) {
        context.getBean(Seasons.class).add(of, LocalDate.parse(since), LocalDate.parse(until));
    }
}
