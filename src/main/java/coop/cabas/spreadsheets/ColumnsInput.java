package coop.cabas.spreadsheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What a form says of columns, beside the columns themselves. */
record ColumnsInput(
        @NotBlank(message = "{ui.form.required}") @Size(max = 80, message = "{spreadsheets.form.long80}")
        String name,

        @Nullable Boolean shared,
        @Nullable Boolean numbered,
        @Nullable Long feeType,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate feeDay) {

    /** @param columns that the form asked about */
    Mapping.Terms terms(HttpServletRequest request, List<Preview.Shown> columns) {
        var said = columns.stream()
                .map(shown -> new Mapping.Said(
                        shown.header(), Objects.requireNonNullElse(request.getParameter(shown.input()), "")))
                .toList();
        var keys = Arrays.stream(Key.values())
                .filter(key -> request.getParameter(ColumnsForm.input(key)) != null)
                .toList();
        return new Mapping.Terms(
                name.strip(),
                Boolean.TRUE.equals(shared),
                said,
                Sense.possible(keys, said),
                Boolean.TRUE.equals(numbered),
                feeType,
                feeDay);
    }
}
