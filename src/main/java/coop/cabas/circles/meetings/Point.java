package coop.cabas.circles.meetings;

import org.jspecify.annotations.Nullable;

/**
 * What is spoken of at a meeting.
 *
 * @param brought who brings it; empty when nobody in particular
 * @param lasts minutes that it should take; null when not said
 */
public record Point(String title, String brought, @Nullable Integer lasts) {

    public Point {
        title = title.strip();
        brought = brought.strip();
    }
}
