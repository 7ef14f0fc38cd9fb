package coop.cabas.circles.web;

import coop.cabas.circles.CircleId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;

/** A circle as typed. */
record CircleInput(
        @NotBlank(message = "{ui.form.required}") @Size(max = 80, message = "{circles.form.long80}")
        String name,

        @Size(max = 2000, message = "{circles.form.long2000}") @Nullable
        String purpose,

        @Nullable Long parent,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate founded) {

    @Nullable
    CircleId parentId() {
        return parent == null ? null : new CircleId(parent);
    }

    String purposeText() {
        return purpose == null ? "" : purpose;
    }

    LocalDate foundedOr(LocalDate today) {
        return founded == null ? today : founded;
    }
}
