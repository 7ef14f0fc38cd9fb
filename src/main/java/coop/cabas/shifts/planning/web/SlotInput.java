package coop.cabas.shifts.planning.web;

import coop.cabas.shifts.JobId;
import coop.cabas.shifts.planning.Slot;
import coop.cabas.shifts.planning.Weeks;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;

/** A slot as typed: one that ends before it begins ends on the day after. */
record SlotInput(
        @NotNull(message = "{ui.form.required}") @Nullable DayOfWeek weekday,

        @Min(value = 1, message = "{shifts.form.letter}") @Max(value = 8, message = "{shifts.form.letter}") @Nullable
        Integer letter,

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
        String note) {

    static SlotInput of(Slot slot) {
        return new SlotInput(
                slot.weekday(),
                slot.letter(),
                slot.starts(),
                slot.ends(),
                slot.job().value(),
                slot.least(),
                slot.most(),
                slot.note());
    }

    Weeks.Terms terms() {
        var from = Objects.requireNonNull(starts);
        return new Weeks.Terms(
                Objects.requireNonNull(weekday),
                letter,
                from,
                Slot.minutes(from, Objects.requireNonNull(ends)),
                new JobId(Objects.requireNonNull(job)),
                Objects.requireNonNull(least),
                Objects.requireNonNull(most),
                Objects.requireNonNullElse(note, ""));
    }
}
