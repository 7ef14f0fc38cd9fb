package coop.cabas.shifts.accounts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A line of an account: written once, never changed.
 *
 * @param minutes more or less than before
 * @param counts from when it counts, on the shop's clock
 * @param writtenBy who, or which program
 * @param job and
 * @param starts of the shift that it is about; null when it is about none
 * @param cycle first day of the cycle that begins with it; null for the rest
 * @param reversed whether a later line takes it back
 * @param balance of its kind, this line and those before included
 */
public record Entry(
        long id,
        Kind kind,
        int minutes,
        Reason reason,
        LocalDateTime counts,
        Instant written,
        String writtenBy,
        @Nullable String job,
        @Nullable LocalDateTime starts,
        @Nullable LocalDate cycle,
        boolean reversed,
        String note,
        String origin,
        long balance) {

    /** What is counted. */
    public enum Kind {
        /** What is owed and done. */
        TIME,
        /** What was done beyond. */
        SAVINGS
    }

    /** Why. */
    public enum Reason {
        /** A shift counts. */
        SHIFT,
        /** An absence nobody excused costs more. */
        ABSENCE,
        /** A line before is taken back. */
        REVERSAL,
        /** A cycle ends: what it asked for is owed. */
        CYCLE,
        /** A cycle ends for whoever pauses: nothing is owed. */
        PAUSED,
        /** A cycle ends for whoever is on leave and goes on shopping: nothing is owed. */
        EXEMPT,
        /** A cycle ends for whoever has paid no fee for long: nothing is owed. */
        LAPSED,
        /** What was done beyond what is owed goes to savings, or is lost. */
        SURPLUS,
        /** Savings pay for what is missing. */
        REPAID,
        /** Savings do not pay, and why. */
        KEPT,
        /** Somebody of the office corrects. */
        CORRECTION,
        /** From one account to another. */
        TRANSFER,
        /** Another program took a shift back. */
        INVALIDATED,
        /** Savings paid for a place that was given back, in another program. */
        RELEASED
    }
}
