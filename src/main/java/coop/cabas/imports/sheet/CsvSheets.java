package coop.cabas.imports.sheet;

import coop.cabas.shared.Message;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A text with separators, seen as one sheet whose cells are all words. */
final class CsvSheets implements Sheets {

    private final CloseableIterator<CsvRecord> lines;
    private final RowBuilder cells = new RowBuilder();
    private boolean entered;

    CsvSheets(byte[] content) {
        var text = new String(content, TextEncoding.of(content));
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)
                .iterator();
    }

    /** The separator that cuts the first line into most pieces. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    @Override
    public boolean nextSheet() {
        boolean first = !entered;
        entered = true;
        return first;
    }

    @Override
    public String sheetName() {
        return "";
    }

    @Override
    public @Nullable Row nextRow() {
        try {
            if (!lines.hasNext()) {
                return null;
            }
            var line = lines.next();
            for (int i = 0; i < line.getFieldCount(); i++) {
                cells.put(i, RowBuilder.text(line.getField(i)));
            }
            return cells.build(Math.toIntExact(line.getStartingLineNumber()));
        } catch (CsvParseException | UncheckedIOException e) {
            throw Unreadable.foreign(Message.of("imports.sheet.notLines"));
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
