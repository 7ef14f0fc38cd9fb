package coop.cabas.shifts.intake;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A line of an account, as another program wrote it; see {@code shifts.entry}.
 *
 * @param kind TIME or SAVINGS
 * @param counts from when, on the shop's clock
 * @param booking what it is for; null for none
 * @param cycle first day of the cycle that begins, for what its beginning brings
 */
public record EntryFile(
        long account,
        String kind,
        int minutes,
        String reason,
        LocalDateTime counts,
        String writtenBy,
        @Nullable Long booking,
        @Nullable LocalDate cycle,
        String note) {}
