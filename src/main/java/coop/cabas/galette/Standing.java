package coop.cabas.galette;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How somebody stands with their fees, by Galette's rule.
 *
 * @param due last day covered by a contribution whose type covers a period; null for none
 * @param storedDue the same as Galette keeps it beside, which its lists show
 */
record Standing(
        long member, @Nullable LocalDate due, @Nullable LocalDate storedDue, boolean exempt, boolean active) {

    private static final int NEARLY = 30;

    String state(LocalDate day) {
        return state(due, day);
    }

    String storedState(LocalDate day) {
        return state(storedDue, day);
    }

    private String state(@Nullable LocalDate until, LocalDate day) {
        if (exempt) {
            return "exempt";
        }
        if (until == null) {
            return "never";
        }
        long left = ChronoUnit.DAYS.between(day, until);
        return left > NEARLY ? "up_to_date" : left >= 0 ? "nearly_due" : active ? "late_active" : "late_inactive";
    }
}
