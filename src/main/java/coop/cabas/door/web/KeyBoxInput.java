package coop.cabas.door.web;

import coop.cabas.door.keys.KeyBox;
import coop.cabas.door.keys.KeyBoxes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** A key box as typed. @param job number of the one job that opens it; null for all */
record KeyBoxInput(
        @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{door.form.long}")
        String name,

        @Size(max = 200, message = "{door.form.long}") @Nullable
        String place,

        @Min(value = 0, message = "{door.form.minutes}") @Max(value = 240, message = "{door.form.minutes}") @Nullable
        Integer early,

        @Min(value = 0, message = "{door.form.minutes}") @Max(value = 240, message = "{door.form.minutes}") @Nullable
        Integer late,

        @Nullable List<Long> jobs,

        @Min(value = 1, message = "{door.form.keyDays}") @Max(value = 1000, message = "{door.form.keyDays}") @Nullable
        Integer changeDays) {

    private static final int USUALLY_EARLY = 15;
    private static final int USUALLY_LATE = 30;

    static KeyBoxInput of(KeyBox box) {
        return new KeyBoxInput(box.name(), box.place(), box.early(), box.late(), box.jobs(), box.changeDays());
    }

    static KeyBoxInput usual() {
        return new KeyBoxInput("", "", USUALLY_EARLY, USUALLY_LATE, List.of(), null);
    }

    KeyBoxes.Terms terms() {
        return new KeyBoxes.Terms(
                name,
                Objects.requireNonNullElse(place, ""),
                Objects.requireNonNullElse(early, USUALLY_EARLY),
                Objects.requireNonNullElse(late, USUALLY_LATE),
                Objects.requireNonNullElse(jobs, List.of()),
                changeDays);
    }
}
