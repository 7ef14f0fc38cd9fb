package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Sheets;
import coop.cabas.imports.sheet.Unreadable;

import java.util.ArrayList;
import java.util.List;

/**
 * A sheet of a supplier's file.
 *
 * @param sheet its name; empty for a text with separators
 * @param number the first being 1
 * @param hidden whether it is kept out of sight
 * @param rows those that hold something
 */
record Table(String sheet, int number, boolean hidden, List<Row> rows) {

    /** The largest catalogue of a wholesaler has some 20,000 articles. */
    private static final int MAX_ROWS = 60_000;

    /** All sheets of a file. May throw {@link Unreadable}. */
    static List<Table> all(byte[] file) {
        var tables = new ArrayList<Table>();
        int kept = 0;
        try (var sheets = Sheets.open(file)) {
            while (sheets.nextSheet()) {
                var rows = new ArrayList<Row>();
                for (var row = sheets.nextRow(); row != null; row = sheets.nextRow()) {
                    if (!row.isEmpty()) {
                        rows.add(row);
                        if (++kept > MAX_ROWS) {
                            throw Unreadable.tooLarge();
                        }
                    }
                }
                tables.add(new Table(sheets.sheetName(), tables.size() + 1, sheets.isHidden(), rows));
            }
        }
        return tables;
    }
}
