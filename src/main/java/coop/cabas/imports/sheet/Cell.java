package coop.cabas.imports.sheet;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** What one cell holds. A cell that holds nothing, or only blanks, is no cell at all. */
public sealed interface Cell {

    /** Words, never blank. */
    record Text(String value) implements Cell {}

    /** A number as the file keeps it, with the noise of binary fractions: round it before calculating. */
    record Numeric(BigDecimal value) implements Cell {}

    /**
     * A formula with the value it had when the file was saved.
     *
     * @param cached that value, null when it was no number
     */
    record Formula(@Nullable BigDecimal cached) implements Cell {}

    /** A logical value or an error such as {@code #REF!}: nothing that an export holds. */
    record Odd() implements Cell {}
}
