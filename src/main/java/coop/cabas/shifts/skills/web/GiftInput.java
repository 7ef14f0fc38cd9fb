package coop.cabas.shifts.skills.web;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;

/** A skill as it is given. @param query the selection that gets it, when it is given to many; null for one member */
record GiftInput(
        @NotNull(message = "{ui.form.required}") @Nullable Long skill,

        @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate since,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until,

        @Nullable String query) {

    static GiftInput from(LocalDate today) {
        return new GiftInput(null, today, null, null);
    }

    String selection() {
        return query == null ? "" : query;
    }
}
