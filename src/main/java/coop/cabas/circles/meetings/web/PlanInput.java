package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.Meeting;
import coop.cabas.circles.meetings.Plan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What is typed about a meeting.
 *
 * @param agenda one point a line
 * @param tell whether the members get a letter
 */
record PlanInput(
        @NotBlank(message = "{ui.form.required}") @Size(max = 120, message = "{meetings.form.long}")
        String title,

        @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate day,

        @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
        LocalTime time,

        @Nullable @Size(max = 200, message = "{meetings.form.long}")
        String place,

        @Nullable @Size(max = 10_000, message = "{meetings.form.long}")
        String agenda,

        @Nullable Boolean tell,
        @Nullable Integer version) {

    static PlanInput of(Meeting meeting) {
        return new PlanInput(
                meeting.title(),
                meeting.day(),
                meeting.startsAt().toLocalTime(),
                meeting.place(),
                null,
                null,
                meeting.version());
    }

    Plan plan() {
        return new Plan(title, day.atTime(time), place == null ? "" : place);
    }

    boolean tells() {
        return tell != null && tell;
    }

    /** Nobody has seen version -1: a form without one is refused as too old. */
    int seen() {
        return version == null ? -1 : version;
    }

    List<String> points() {
        return agenda == null
                ? List.of()
                : agenda.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** Nobody speaks of more in one meeting: a text was pasted that is no agenda. */
    boolean hasManyPoints() {
        return points().size() > 60;
    }

    /** A point of the agenda is one line of a list, not a text. */
    boolean hasLongPoint() {
        return points().stream().anyMatch(point -> point.length() > 200);
    }
}
