package coop.cabas.shifts.planning;

import coop.cabas.shifts.Shift;
import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/**
 * What laying out would do about one shift.
 *
 * @param what see {@link What}
 * @param shift as it stands; null for one that is new
 * @param slot what the typical week asks for; null for one that it no longer asks for
 * @param starts when the shift would begin; null when it would not take place
 */
public record Difference(
        What what,
        @Nullable Shift shift,
        @Nullable Slot slot,
        @Nullable LocalDateTime starts) {

    public enum What {
        /** Asked for, and not there yet. */
        NEW,
        /** There, and asked for otherwise: who is booked follows. */
        CHANGED,
        /** No longer asked for, and nobody is booked: it goes. */
        GONE,
        /** No longer asked for, but people are booked: it stays until somebody decides. */
        BOOKED,
        /** Fewer places are asked for than are taken or kept for somebody: those stay until they are free. */
        FULLER,
        /** Changed or cancelled by hand: it stays as it is. */
        TOUCHED;

        /** What becomes of a shift that is no longer asked for. */
        static What ofWhatGoes(Shift shift) {
            return shift.touched() ? TOUCHED : shift.booked() > 0 ? BOOKED : GONE;
        }
    }

    /** When it is or would be. */
    public LocalDateTime when() {
        return shift != null ? shift.starts() : java.util.Objects.requireNonNull(starts);
    }

    public String job() {
        return slot != null
                ? slot.jobName()
                : java.util.Objects.requireNonNull(shift).jobName();
    }

    /** Whether laying out writes something. */
    public boolean writes() {
        return what == What.NEW || what == What.CHANGED || what == What.GONE || what == What.FULLER;
    }
}
