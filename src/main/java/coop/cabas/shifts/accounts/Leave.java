package coop.cabas.shifts.accounts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Days, both included, for which an account owes nothing.
 *
 * @param until last day; null while nobody knows
 */
public record Leave(
        long id, LeaveKind kind, LocalDate since, @Nullable LocalDate until, String note, String writtenBy) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    public boolean isBehind(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}
