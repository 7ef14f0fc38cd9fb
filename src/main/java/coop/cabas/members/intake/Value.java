package coop.cabas.members.intake;

import org.jspecify.annotations.Nullable;

/**
 * The value of a field that the coop added.
 *
 * @param place 1 for the first, more for those that repeat
 * @param value as text: the label of a choice, the name of a file, a day as 2026-11-23, true or false
 * @param choice id of the choice; null for other kinds, and for a choice that is no more
 * @param file id of the file; null for other kinds, and for a file that was not found
 */
public record Value(
        long field,
        int place,
        String value,
        @Nullable Long choice,
        @Nullable Long file) {

    @Override
    public String toString() {
        return field + "." + place + " " + value + (file == null ? "" : " #" + file);
    }
}
