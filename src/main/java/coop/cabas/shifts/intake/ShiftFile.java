package coop.cabas.shifts.intake;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/**
 * A dated shift that another program laid out.
 *
 * @param slot what it was laid out from; null for an exceptional one
 * @param starts on the shop's clock
 * @param ends on the shop's clock, at most a day later
 * @param least people needed
 * @param most places
 */
public record ShiftFile(
        @Nullable Long slot, LocalDateTime starts, LocalDateTime ends, long job, int least, int most, boolean locked) {}
