package coop.cabas.members.fields;

import org.jspecify.annotations.Nullable;

/**
 * One value of a field.
 *
 * @param value as text: a date as 2026-11-23, a yes or no as {@code true} or {@code false}, the label of a choice, the name of
 *     a file
 * @param choice which one was chosen; null for another kind, or for one that no longer exists
 * @param file number of the document; null for another kind, or when it was lost before it came here
 */
public record FieldValue(
        String value, @Nullable Long choice, @Nullable Long file) {

    public static FieldValue text(String value) {
        return new FieldValue(value, null, null);
    }
}
