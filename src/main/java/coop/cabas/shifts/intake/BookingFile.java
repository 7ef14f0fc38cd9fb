package coop.cabas.shifts.intake;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody who took a place in another program.
 *
 * @param bookedBy whoever took it, by name
 * @param byStaff whether that was somebody else
 * @param cancelled when it was given back; null while it is theirs
 * @param cancelledBy by name; empty while it is theirs
 * @param done whether it was said there that they came
 */
public record BookingFile(
        long shift,
        long member,
        Instant booked,
        String bookedBy,
        boolean byStaff,
        @Nullable Instant cancelled,
        String cancelledBy,
        String reason,
        boolean done) {}
