package coop.cabas.door.keys;

import java.time.LocalDateTime;

/**
 * A box that somebody opens for a shift.
 *
 * @param starts of the shift
 * @param from when they may read the code
 * @param until until when
 */
public record KeyDuty(KeyBox box, LocalDateTime starts, LocalDateTime from, LocalDateTime until) {

    public boolean isOpen(LocalDateTime now) {
        return !now.isBefore(from) && !now.isAfter(until);
    }
}
