package coop.cabas.shifts.intake;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Days for which nothing is owed, as another program has them.
 *
 * @param until last day; null while nobody knows
 */
public record LeaveFile(
        long account, long kind, LocalDate since, @Nullable LocalDate until, String note, String writtenBy) {}
