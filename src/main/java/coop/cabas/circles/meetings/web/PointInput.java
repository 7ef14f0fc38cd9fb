package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.Point;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is typed about a point of the agenda. */
record PointInput(
        @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{meetings.form.long}")
        String title,

        @Nullable @Size(max = 100, message = "{meetings.form.long}")
        String brought,

        @Nullable
        @Min(value = 1, message = "{meetings.agenda.lasts.bounds}")
        @Max(value = 480, message = "{meetings.agenda.lasts.bounds}")
        Integer lasts,

        @Nullable Integer version) {

    static PointInput of(Point point) {
        return new PointInput(point.title(), point.brought(), point.lasts(), null);
    }

    Point point() {
        return new Point(title, brought == null ? "" : brought, lasts);
    }

    int seen() {
        return version == null ? -1 : version;
    }
}
