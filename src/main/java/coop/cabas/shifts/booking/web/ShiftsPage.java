package coop.cabas.shifts.booking.web;

import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.planning.Job;
import coop.cabas.shifts.skills.Need;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shifts of a week.
 *
 * @param monday of the week
 * @param today on the shop's clock
 * @param days each with its shifts, in their order; days without any are left out
 * @param mine those that whoever looks is booked for
 * @param lacking what nobody who is booked can do, of shifts that need it
 * @param job number of the only job shown; null for all
 * @param maySee whether whoever looks may see who is booked
 * @param mayPlan whether whoever looks lays shifts out
 * @param mayAttend whether whoever looks says who came
 * @param mayAccount whether whoever looks keeps accounts of time
 */
public record ShiftsPage(
        LocalDate monday,
        LocalDate today,
        Map<LocalDate, List<Shift>> days,
        Set<ShiftId> mine,
        Map<ShiftId, List<Need>> lacking,
        List<Job> jobs,
        @Nullable Long job,
        boolean maySee,
        boolean mayPlan,
        boolean mayAttend,
        boolean mayAccount)
        implements Page {

    public String week(int weeks) {
        return "/shifts?on=" + monday.plusWeeks(weeks) + (job == null ? "" : "&job=" + job);
    }

    /** What it lacks, in words; empty for nothing. */
    public String lacks(Shift shift) {
        return lacking.getOrDefault(shift.id(), List.of()).stream()
                .map(Need::told)
                .collect(Collectors.joining(", "));
    }

    public boolean isMine(Shift shift) {
        return mine.contains(shift.id());
    }

    /** Whether it is behind us. */
    public boolean isPast(LocalDate day) {
        return day.isBefore(today);
    }
}
