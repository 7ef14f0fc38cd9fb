package coop.cabas.purchasing.forms;

/**
 * Tells which column holds what, by its title.
 *
 * @param field what it holds
 * @param title as it stands in the file; compared whatever its accents, capitals, blanks and line breaks
 * @param column where the title stood when the map was made, 0 for column A: of two titles alike, it tells which is meant
 * @param shift how many columns to the right of the title the values stand, negative to the left: some columns have no
 *     title of their own
 */
public record Heading(Field field, String title, int column, int shift) {

    public Heading {
        if (title.isBlank() || column < 0 || column + shift < 0) {
            throw new IllegalArgumentException("%s: %s, %d, %d".formatted(field, title, column, shift));
        }
    }

    /** A column under its own title. */
    public static Heading of(Field field, String title, int column) {
        return new Heading(field, title, column, 0);
    }
}
