package coop.cabas.ui.table;

import coop.cabas.shared.Message;
import coop.cabas.shared.Zone;
import coop.cabas.ui.Text;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * CSV as spreadsheets of the reader's country open it with a double click: semicolons and decimal commas in French, commas
 * and points in English, UTF-8 announced by its mark.
 */
final class CsvWriting {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private CsvWriting() {}

    static <R> void write(List<Column<R>> columns, Stream<R> rows, OutputStream output) throws IOException {
        var french = Text.locale() == Locale.FRANCE;
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().fieldSeparator(french ? ';' : ',').build(writer);
        csv.writeRecord(columns.stream().map(column -> Text.t(column.label())).toList());
        rows.forEach(row -> csv.writeRecord(columns.stream()
                .map(column -> field(column.value().apply(row), french))
                .toList()));
        csv.flush();
        writer.flush();
    }

    private static String field(@Nullable Object value, boolean french) {
        var number = Cell.number(value);
        if (number != null) {
            var plain = number.toPlainString();
            return french ? plain.replace('.', ',') : plain;
        }
        return switch (value) {
            case null -> "";
            case Message message -> harmless(Text.t(message));
            case Instant moment -> MOMENT.format(LocalDateTime.ofInstant(moment, Zone.PARIS));
            case LocalDateTime moment -> MOMENT.format(moment);
            default -> harmless(value.toString());
        };
    }

    /**
     * Text that a spreadsheet would take for a formula gets a leading apostrophe, which it shows as text (OWASP "CSV
     * injection").
     */
    static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n' -> "'" + text;
            default -> text;
        };
    }
}
