package coop.cabas.imports.sheet;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;

/**
 * The sheets of one file, read once from the first row to the last. Every verb may throw {@link Unreadable}.
 *
 * <p>{@snippet :
 * try (var sheets = Sheets.open(content)) {
 *     while (sheets.nextSheet()) {
 *         for (var row = sheets.nextRow(); row != null; row = sheets.nextRow()) { … }
 *     }
 * }
 * }
 */
public interface Sheets extends Closeable {

    /** Opens a file by what it holds, whatever its name. */
    static Sheets open(byte[] content) {
        return switch (Nature.of(content)) {
            case EMPTY -> throw Unreadable.foreign(Message.of("imports.sheet.empty"));
            case OLE -> new XlsSheets(content);
            case ZIP -> new XlsxSheets(content);
            case OLD_EXCEL -> throw Unreadable.because(Message.of("imports.sheet.oldExcel"));
            case WEB_PAGE -> throw Unreadable.foreign(Message.of("imports.sheet.webPage"));
            case TEXT -> new CsvSheets(content);
            case OTHER -> throw Unreadable.foreign(Message.of("imports.sheet.notASheet"));
        };
    }

    /** Goes to the first sheet, then to the next; false when there is none left. */
    boolean nextSheet();

    /** Name of the current sheet. */
    String sheetName();

    /** Whether the current sheet is kept out of sight. */
    default boolean isHidden() {
        return false;
    }

    /** Next row of the current sheet that is kept in the file, which may be empty; null after the last. */
    @Nullable
    Row nextRow();

    @Override
    void close();
}
