package coop.cabas.shifts.accounts.web;

import coop.cabas.shifts.accounts.Entry;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** A correction as typed. @param less whether the minutes are taken off */
record CorrectionInput(
        @NotNull(message = "{ui.form.required}") Entry.@Nullable Kind kind,
        @Nullable Boolean less,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 0, message = "{shifts.form.hours}")
        @Max(value = 999, message = "{shifts.form.hours}")
        @Nullable
        Integer hours,

        @Min(value = 0, message = "{shifts.form.minutes}") @Max(value = 59, message = "{shifts.form.minutes}") @Nullable
        Integer minutes,

        @NotBlank(message = "{ui.form.required}") @Size(max = 500, message = "{shifts.form.long}") @Nullable
        String why) {

    private static final int AN_HOUR = 60;

    int signed() {
        var all = Objects.requireNonNull(hours) * AN_HOUR + Objects.requireNonNullElse(minutes, 0);
        return Boolean.TRUE.equals(less) ? -all : all;
    }
}
