package coop.cabas.galette.csv;

import coop.cabas.imports.dump.Unreadable;
import coop.cabas.shared.Message;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A text with separators.
 *
 * @param table whose rows they are; empty when it is no table as such
 */
public record CsvFile(String table, String text, List<String> header) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A line, and the number of the physical line on which it begins. */
    public record Line(List<String> cells, int number) {}

    /** @throws Unreadable when there is no line */
    public static CsvFile of(byte[] content) {
        var text = decode(content);
        var header = new java.util.ArrayList<String>();
        each(text, line -> {
            if (header.isEmpty()) {
                header.addAll(line.cells());
            }
        });
        return new CsvFile("", text, List.copyOf(header));
    }

    public CsvFile named(String name) {
        return new CsvFile(name, text, header);
    }

    /** Reads the lines below the header. @throws Unreadable when one has another number of cells */
    public void each(Consumer<Line> use) {
        var first = new boolean[] {true};
        each(text, line -> {
            if (first[0]) {
                first[0] = false;
            } else if (line.cells().size() != header.size()) {
                throw new Unreadable(
                        Message.of("galette.csv.width", line.cells().size(), header.size()), line.number(), null);
            } else {
                use.accept(line);
            }
        });
    }

    private static void each(String text, Consumer<Line> use) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                use.accept(new Line(line.getFields(), Math.toIntExact(line.getStartingLineNumber())));
            }
        } catch (CsvParseException broken) {
            throw Unreadable.file(Message.of("galette.csv.broken"));
        } catch (java.io.IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        return first.chars().filter(c -> c == ',').count()
                        > first.chars().filter(c -> c == ';').count()
                ? ','
                : ';';
    }

    private static String decode(byte[] content) {
        var text = new String(content, isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
