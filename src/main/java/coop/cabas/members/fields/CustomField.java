package coop.cabas.members.fields;

import coop.cabas.members.Level;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A field that the coop added.
 *
 * @param repeats how many values one may hold; 0 for as many as wanted
 * @param shortest fewest characters; null for any
 * @param longest most characters; null for the program's own limit
 * @param readers from whom on it may be read
 * @param writers from whom on it may be written
 * @param listed whether the list of members shows it
 * @param ended whether it is no longer filled in; what it holds stays
 * @param choices what may be chosen, in order; empty for another kind
 */
public record CustomField(
        FieldId id,
        FieldSubject subject,
        FieldKind kind,
        String name,
        String help,
        boolean required,
        int repeats,
        @Nullable Integer shortest,
        @Nullable Integer longest,
        Level readers,
        Level writers,
        boolean listed,
        boolean ended,
        List<FieldChoice> choices) {

    private static final int MOST_VALUES = 100;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 10_000;

    /** Its name in forms. */
    public String input() {
        return "own-" + id.value();
    }

    public boolean isReadBy(Level viewer) {
        return readers.includes(viewer);
    }

    /** Whoever may not read a field does not write it either. */
    public boolean isWrittenBy(Level viewer) {
        return !ended && kind != FieldKind.SEPARATOR && writers.includes(viewer) && isReadBy(viewer);
    }

    /** How many values it may hold at most. */
    public int most() {
        return !kind.canRepeat() ? 1 : repeats == 0 ? MOST_VALUES : repeats;
    }

    /** Most characters of one value. */
    public int mostCharacters() {
        return longest != null ? longest : kind == FieldKind.LINE ? LONGEST_LINE : LONGEST_TEXT;
    }
}
