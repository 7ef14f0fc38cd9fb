package coop.cabas.shifts.planning;

import coop.cabas.shifts.JobId;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.WeekId;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a typical week asks for: so many people for a job, on a day of the week, from an hour on.
 *
 * @param letter 1 for week A, 2 for B…; null for every week
 * @param minutes how long it lasts; it may end on the day after
 * @param least people without whom it does not work
 * @param most places
 */
public record Slot(
        SlotId id,
        WeekId week,
        DayOfWeek weekday,
        @Nullable Integer letter,
        LocalTime starts,
        int minutes,
        JobId job,
        String jobName,
        int least,
        int most,
        String note) {

    /** From one time to another; one that is not later is on the day after. */
    public static int minutes(LocalTime starts, LocalTime ends) {
        var lasts = Duration.between(starts, ends);
        return (int) (lasts.isPositive() ? lasts : lasts.plusDays(1)).toMinutes();
    }

    public LocalTime ends() {
        return starts.plusMinutes(minutes);
    }

    /** Whether it is asked for on a day. @param chosen how letters are counted */
    boolean isOn(LocalDate day, Settings.Chosen chosen) {
        return day.getDayOfWeek() == weekday
                && (letter == null || chosen.letters() == 0 || letter == chosen.letter(day));
    }
}
