package coop.cabas.imports.sheet;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;

/** Gathers the cells of a row in whatever order they come. */
final class RowBuilder {

    private @Nullable Cell[] cells = new @Nullable Cell[48];
    private int width;

    void put(int column, @Nullable Cell cell) {
        if (cell == null || column < 0 || column >= Row.MAX_COLUMNS) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Row.MAX_COLUMNS);
        }
        cells[column] = cell;
        width = Math.max(width, column + 1);
    }

    /** The row gathered so far; starts the next. */
    Row build(int number) {
        var row = new Row(number, Arrays.copyOf(cells, width));
        Arrays.fill(cells, 0, width, null);
        width = 0;
        return row;
    }

    static Cell number(double value) {
        var exact = decimal(value);
        return exact == null ? new Cell.Odd() : new Cell.Numeric(exact);
    }

    static Cell formula(double cached) {
        return new Cell.Formula(decimal(cached));
    }

    /** The shortest decimal that means this binary fraction; null for what is no number. */
    private static @Nullable BigDecimal decimal(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        long whole = (long) value;
        return whole == value ? BigDecimal.valueOf(whole) : BigDecimal.valueOf(value);
    }

    static @Nullable Cell text(@Nullable String value) {
        return value == null || value.isBlank() ? null : new Cell.Text(value);
    }
}
