package coop.cabas.shifts.accounts;

import coop.cabas.shifts.TimeAccountId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Where an account stands on a day.
 *
 * @param now minutes that it comes to on that day
 * @param ahead with what is booked ahead
 * @param low since when it is below the alert; null when it is not
 * @param delayed last day for which it is left in peace; null when it is not
 */
public record Standing(
        TimeAccountId account,
        Step step,
        long now,
        long ahead,
        @Nullable LocalDate low,
        @Nullable LocalDate delayed) {

    /** Steps of the ladder, the best first. */
    public enum Step {
        UP_TO_DATE,
        LATE,
        ALERT,
        DELAY,
        SUSPENDED,
        OUT;

        /** Whether the coop may keep whoever stands there from shopping. */
        boolean isStopped() {
            return this == SUSPENDED || this == OUT;
        }
    }
}
