package coop.cabas.shifts.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;

/**
 * A leave as typed.
 *
 * @param since not asked of members: theirs begins with their next cycle
 * @param givingBack whether what is booked meanwhile is given back; null until that was asked
 */
record LeaveInput(
        @NotNull(message = "{ui.form.required}") @Nullable Long kind,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate since,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @Size(max = 500, message = "{shifts.form.long}") @Nullable
        String note,

        @Nullable Boolean givingBack) {}
