package coop.cabas.circles.web;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The day as of which a page is read. A day that makes no sense is today. */
public record OnDay(LocalDate on, LocalDate today) {

    static OnDay of(@Nullable String typed, LocalDate today) {
        try {
            var day = typed == null || typed.isBlank() ? today : LocalDate.parse(typed);
            return new OnDay(day.getYear() < 1900 || day.getYear() > 2199 ? today : day, today);
        } catch (DateTimeParseException notADay) {
            return new OnDay(today, today);
        }
    }

    public boolean isToday() {
        return on.equals(today);
    }

    /** The same page of another address, on the same day. */
    public String at(String path) {
        return isToday() ? path : path + "?on=" + on;
    }
}
