package coop.cabas.shifts;

import coop.cabas.shared.Refusals;

import java.util.Map;
import java.util.function.Supplier;

/** Writes what the database may refuse, and says kindly why it did. */
public final class Guarded {

    private static final Refusals REFUSALS = Refusals.of(Map.ofEntries(
                    Map.entry("job_name", "shifts.refused.name"),
                    Map.entry("fixed_lasts", "shifts.refused.backwards"),
                    Map.entry("fixed_once", "shifts.refused.fixedOnce"),
                    Map.entry("skill_name", "shifts.refused.name"),
                    Map.entry("skill_lasts", "shifts.refused.backwards"),
                    Map.entry("week_name", "shifts.refused.name"),
                    Map.entry("one_week_at_a_time", "shifts.refused.season"),
                    Map.entry("season_lasts", "shifts.refused.backwards"),
                    Map.entry("closing_lasts", "shifts.refused.backwards"),
                    Map.entry("closing_hours", "shifts.refused.hours"),
                    Map.entry("least_fit_in", "shifts.refused.least"),
                    Map.entry("shift_lasts", "shifts.refused.lasts"),
                    Map.entry("places_are_taken", "shifts.refused.taken"),
                    Map.entry("shift_takes_place", "shifts.refused.cancelled"),
                    Map.entry("one_leave_at_a_time", "shifts.refused.onLeave"),
                    Map.entry("one_delay_at_a_time", "shifts.refused.delayed"),
                    Map.entry("delay_lasts", "shifts.refused.backwards"),
                    Map.entry("leave_lasts", "shifts.refused.backwards"),
                    Map.entry("leave_kind_name", "shifts.refused.name"),
                    Map.entry("entry_reverses_key", "shifts.refused.reversed"),
                    Map.entry("place_once", "shifts.refused.lost"),
                    Map.entry("once_a_shift", "shifts.refused.already"),
                    Map.entry("not_at_two_shifts_at_once", "shifts.refused.overlap")))
            .orOdd("shifts.refused.odd");

    private Guarded() {}

    public static <T> T write(Supplier<T> statement) {
        return REFUSALS.explain(statement);
    }
}
