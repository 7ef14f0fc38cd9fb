package coop.cabas.imports.report;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Reject;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The same words for the same things, on pages, in files and at the terminal. */
public final class Labels {

    private Labels() {}

    public static Message kind(Importer importer, FileReport file) {
        return file.kind().equals("unknown") ? Message.of("imports.kind.unknown") : importer.label(file.kind());
    }

    public static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || from.equals(to)
                ? Format.shortDay(from)
                : Format.shortDay(from) + " → " + Format.shortDay(to);
    }

    /** Where a reject is: line 12, column Montant. */
    public static Message place(Reject reject) {
        var row = reject.row() == null ? "" : Integer.toString(reject.row());
        if (reject.column() == null) {
            return row.isEmpty() ? Message.of("imports.place.file") : Message.of("imports.place.row", row);
        }
        return row.isEmpty()
                ? Message.of("imports.place.column", reject.column())
                : Message.of("imports.place.cell", row, reject.column());
    }
}
