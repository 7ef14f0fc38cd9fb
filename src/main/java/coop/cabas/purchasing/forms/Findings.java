package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** What is found while a file is read. */
final class Findings {

    /** A file that is wrong everywhere is not worth a longer list. */
    private static final int SHOWN = 300;

    private final List<Finding> findings = new ArrayList<>();
    private int unshown;

    void add(Doubt doubt, String sheet, @Nullable Integer row, @Nullable Integer column, Object... args) {
        if (findings.size() < SHOWN) {
            findings.add(Finding.of(doubt, sheet, row, column == null ? null : Row.letter(column), args));
        } else {
            unshown++;
        }
    }

    List<Finding> all() {
        var all = new ArrayList<>(findings);
        if (unshown > 0) {
            all.add(Finding.of(Doubt.MORE, "", null, null, unshown));
        }
        return all;
    }
}
