package coop.cabas.imports.sheet;

import org.jspecify.annotations.Nullable;

/** One row of a sheet. */
public final class Row {

    /** More columns than any file we read has; what lies beyond is counted but not kept. */
    static final int MAX_COLUMNS = 256;

    private final int number;
    private final @Nullable Cell[] cells;

    Row(int number, @Nullable Cell[] cells) {
        this.number = number;
        this.cells = cells;
    }

    /** Row as a spreadsheet shows it, the first being 1. */
    public int number() {
        return number;
    }

    /** Columns up to the last one that holds something. */
    public int width() {
        int width = cells.length;
        while (width > 0 && cells[width - 1] == null) {
            width--;
        }
        return width;
    }

    /**
     * What the cell holds.
     *
     * @param column 0 for column A
     * @return null when it holds nothing
     */
    public @Nullable Cell cell(int column) {
        return column < cells.length ? cells[column] : null;
    }

    /** The cell's words; empty when it holds none. */
    public String text(int column) {
        return cell(column) instanceof Cell.Text text ? text.value() : "";
    }

    public boolean isEmpty() {
        return width() == 0;
    }

    /** Letters of a column as a spreadsheet shows them: A for 0, AA for 26. */
    public static String letter(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
