package coop.cabas.shifts;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A dated shift.
 *
 * @param slot what it was laid out from; null for an exceptional one
 * @param day on which it begins
 * @param starts on the shop's clock
 * @param least people without whom it does not work
 * @param most places
 * @param note what people must know before they take it; may be empty
 * @param touched whether somebody changed it by hand
 * @param locked whether members can neither take it nor give it back by themselves
 * @param cancelled whether it does not take place
 * @param booked how many places are taken
 * @param held how many are kept for somebody who has not answered yet
 */
public record Shift(
        ShiftId id,
        @Nullable SlotId slot,
        LocalDate day,
        LocalDateTime starts,
        LocalDateTime ends,
        JobId job,
        String jobName,
        int least,
        int most,
        String note,
        boolean touched,
        boolean locked,
        boolean cancelled,
        String cancelledWhy,
        int version,
        int booked,
        int held) {

    public int free() {
        return Math.max(0, most - booked - held);
    }

    /** Places that are taken, or kept for somebody who may still say yes; staff may book one that is kept. */
    public int promised() {
        return Math.min(most, booked + held);
    }

    /** How many are still missing for it to work. */
    public int missing() {
        return cancelled ? 0 : Math.max(0, least - booked);
    }

    public Duration lasts() {
        return Duration.between(starts, ends);
    }
}
