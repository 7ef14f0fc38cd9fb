package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Sheets;
import coop.cabas.imports.sheet.Unreadable;

import java.util.ArrayList;
import java.util.List;

/** Sheets after the one that is read: an export among them would be passed over in silence. */
final class UnreadSheets {

    private UnreadSheets() {}

    /** Names of those that hold an export we know, with rows in it, for all to see. */
    static List<String> exports(Sheets sheets) {
        var names = new ArrayList<String>();
        try {
            while (sheets.nextSheet()) {
                if (!sheets.isHidden() && isExport(sheets)) {
                    names.add(sheets.sheetName());
                }
            }
        } catch (Unreadable damaged) {
            // what nobody reads may be damaged: the sheet that was read is whole
        }
        return names;
    }

    private static boolean isExport(Sheets sheets) {
        boolean titled = false;
        for (int i = 0; i < OtherFiles.PEEK; i++) {
            Row row = sheets.nextRow();
            if (row == null) {
                return false;
            }
            if (titled && !row.isEmpty()) {
                return true;
            }
            titled = titled || i < TillFiles.TITLES_WITHIN && Layout.of(row) != null;
        }
        return false;
    }
}
