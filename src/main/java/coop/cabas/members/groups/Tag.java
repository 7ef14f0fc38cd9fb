package coop.cabas.members.groups;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * A free word put on members.
 *
 * @param ended whether it is no longer put on anybody
 * @param mergedInto the one that stands for it; null while it stands for itself
 * @param people who bear it
 */
public record Tag(
        long id,
        String name,
        Colour colour,
        boolean ended,
        @Nullable Long mergedInto,
        long people) {

    /** A palette of which every ink can be read on its ground, by day and by night. */
    public enum Colour {
        GREY,
        GREEN,
        BLUE,
        OCHRE,
        RED,
        PURPLE;

        /** Its class in the style sheet. */
        public String style() {
            return "sticker-" + name().toLowerCase(Locale.ROOT);
        }
    }
}
