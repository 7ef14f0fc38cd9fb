package coop.cabas.shifts.staffing;

import coop.cabas.shifts.Shift;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One week of the map: its days across, the hours at which shifts begin down.
 *
 * @param days those on which the shop ever has a shift
 * @param hours those at which a shift of this week begins
 */
public record HeatWeek(LocalDate monday, List<LocalDate> days, List<LocalTime> hours, List<Spot> spots) {

    /** Weeks in their order, those without any shift left out; shifts that do not take place count for nothing. */
    public static List<HeatWeek> of(List<Shift> shifts) {
        var standing = shifts.stream().filter(shift -> !shift.cancelled()).toList();
        SortedSet<DayOfWeek> open = standing.stream()
                .map(shift -> shift.day().getDayOfWeek())
                .collect(Collectors.toCollection(TreeSet::new));
        var weeks = new ArrayList<HeatWeek>();
        standing.stream()
                .collect(Collectors.groupingBy(
                        shift -> shift.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()))
                .forEach((monday, of) -> weeks.add(week(monday, open, of)));
        return List.copyOf(weeks);
    }

    /** Null when nothing begins then. */
    public @Nullable Spot at(LocalDate day, LocalTime hour) {
        return spots.stream()
                .filter(spot -> spot.day().equals(day) && spot.starts().equals(hour))
                .findFirst()
                .orElse(null);
    }

    private static HeatWeek week(LocalDate monday, SortedSet<DayOfWeek> open, List<Shift> shifts) {
        var spots = shifts.stream()
                .collect(Collectors.groupingBy(Shift::starts, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(spot -> new Spot(spot.getKey().toLocalDate(), spot.getKey().toLocalTime(), spot.getValue()))
                .toList();
        return new HeatWeek(
                monday,
                open.stream()
                        .map(day -> monday.with(TemporalAdjusters.nextOrSame(day)))
                        .toList(),
                spots.stream().map(Spot::starts).distinct().sorted().toList(),
                spots);
    }
}
