package coop.cabas.shifts.staffing;

import coop.cabas.shifts.Shift;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The shifts that begin on a day at one hour, of whatever job; at least one. */
public record Spot(LocalDate day, LocalTime starts, List<Shift> shifts) {

    public Spot {
        shifts = List.copyOf(shifts);
    }

    /** How well it is manned; the worst of its shifts tells. */
    public enum Level {
        NOBODY,
        SHORT,
        OPEN,
        FULL
    }

    public int booked() {
        return shifts.stream().mapToInt(Shift::booked).sum();
    }

    public int places() {
        return shifts.stream().mapToInt(Shift::most).sum();
    }

    /** How many are still missing for all of it to work. */
    public int missing() {
        return shifts.stream().mapToInt(Shift::missing).sum();
    }

    public Level level() {
        if (missing() > 0) {
            return booked() == 0 ? Level.NOBODY : Level.SHORT;
        }
        return booked() == places() ? Level.FULL : Level.OPEN;
    }

    /** Where one sees more of it: the shift, or the day when there are several. */
    public String path() {
        return shifts.size() == 1 ? "/shifts/" + shifts.getFirst().id().value() : "/shifts?on=" + day;
    }
}
