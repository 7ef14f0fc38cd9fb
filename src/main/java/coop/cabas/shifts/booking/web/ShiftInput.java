package coop.cabas.shifts.booking.web;

import coop.cabas.shifts.JobId;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.planning.Slot;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/** A shift as typed: one that ends before it begins ends on the day after. */
record ShiftInput(
        @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @NotNull(message = "{ui.form.required}") @DateTimeFormat(pattern = "HH:mm") @Nullable
        LocalTime starts,

        @NotNull(message = "{ui.form.required}") @DateTimeFormat(pattern = "HH:mm") @Nullable
        LocalTime ends,

        @NotNull(message = "{ui.form.required}") @Nullable Long job,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 0, message = "{shifts.form.people}")
        @Max(value = 100, message = "{shifts.form.people}")
        @Nullable
        Integer least,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 1, message = "{shifts.form.people}")
        @Max(value = 100, message = "{shifts.form.people}")
        @Nullable
        Integer most,

        @Size(max = 500, message = "{shifts.form.long}") @Nullable
        String note,

        @Nullable Boolean locked,
        @Nullable Integer version) {

    static ShiftInput of(Shift shift) {
        return new ShiftInput(
                shift.day(),
                shift.starts().toLocalTime(),
                shift.ends().toLocalTime(),
                shift.job().value(),
                shift.least(),
                shift.most(),
                shift.note(),
                shift.locked(),
                shift.version());
    }

    Shifts.Terms terms() {
        var from = Objects.requireNonNull(starts);
        var begins = Objects.requireNonNull(day).atTime(from);
        return new Shifts.Terms(
                begins,
                begins.plusMinutes(Slot.minutes(from, Objects.requireNonNull(ends))),
                new JobId(Objects.requireNonNull(job)),
                Objects.requireNonNull(least),
                Objects.requireNonNull(most),
                Objects.requireNonNullElse(note, ""),
                Boolean.TRUE.equals(locked));
    }
}
