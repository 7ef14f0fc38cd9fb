package coop.cabas.demo.till;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook as the till writes it: one sheet named A, a zero as an empty text, and last a row of sums that are formulas
 * with the value they had. That last habit is why no library writes it: none keeps a formula's value.
 */
final class TillSheet {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int SUM_SCALE = 6;
    private static final long[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final int DATE_STYLE = 1;
    private static final int TIME_STYLE = 2;

    private final StringBuilder cells = new StringBuilder(1 << 16);
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final String[] letters;
    private final long[] sums;
    private int row;
    private int column;

    /** @param headers one per column, empty for a column without a name */
    TillSheet(String... headers) {
        sums = new long[headers.length];
        letters =
                IntStream.range(0, headers.length).mapToObj(TillSheet::letters).toArray(String[]::new);
        startRow();
        for (var header : headers) {
            if (header.isEmpty()) {
                blank();
            } else {
                text(header);
            }
        }
    }

    void startRow() {
        if (row > 0) {
            cells.append("</row>");
        }
        row++;
        column = 0;
        cells.append("<row r=\"").append(row).append("\">");
    }

    /** A text, or a blank cell for null. */
    TillSheet text(@Nullable String text) {
        if (text == null) {
            return blank();
        }
        return cell("s", 0, Integer.toString(strings.computeIfAbsent(text, none -> strings.size())));
    }

    TillSheet blank() {
        column++;
        return this;
    }

    TillSheet blank(int times) {
        column += times;
        return this;
    }

    /** @param unscaled the number times ten to the scale; zero is written as the till does, as an empty text */
    TillSheet number(long unscaled, int scale) {
        if (unscaled == 0) {
            return text("");
        }
        sums[column] += unscaled * TENS[SUM_SCALE - scale];
        return cell("n", 0, written(unscaled, scale));
    }

    TillSheet date(LocalDate day) {
        return cell("n", DATE_STYLE, Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day)));
    }

    /** @param fraction of a day */
    TillSheet time(BigDecimal fraction) {
        return cell("n", TIME_STYLE, fraction.stripTrailingZeros().toPlainString());
    }

    /** The last row: a sum under each of these columns. */
    void sums(String title, int... columns) {
        int last = row;
        startRow();
        text(title.isEmpty() ? null : title);
        for (int summed : columns) {
            var above = letters[summed] + "2:" + letters[summed] + last;
            cells.append("<c r=\"")
                    .append(letters[summed])
                    .append(row)
                    .append("\"><f>SUM(")
                    .append(above);
            cells.append(")</f><v>").append(written(sums[summed], SUM_SCALE)).append("</v></c>");
        }
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            part(zip, "[Content_Types].xml", Parts.CONTENT_TYPES);
            part(zip, "_rels/.rels", Parts.RELATIONS);
            part(zip, "xl/_rels/workbook.xml.rels", Parts.WORKBOOK_RELATIONS);
            part(zip, "xl/workbook.xml", Parts.WORKBOOK);
            part(zip, "xl/styles.xml", Parts.STYLES);
            part(zip, "xl/sharedStrings.xml", sharedStrings());
            part(zip, "xl/worksheets/sheet1.xml", Parts.SHEET_START, cells, "</row></sheetData></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String letters(int column) {
        return column < 26 ? "" + (char) ('A' + column) : letters(column / 26 - 1) + letters(column % 26);
    }

    /** Plain, without zeros at the end. */
    private static String written(long unscaled, int scale) {
        long number = unscaled;
        int decimals = scale;
        while (decimals > 0 && number % 10 == 0) {
            number /= 10;
            decimals--;
        }
        return decimals == 0
                ? Long.toString(number)
                : BigDecimal.valueOf(number, decimals).toPlainString();
    }

    private TillSheet cell(String type, int style, String value) {
        cells.append("<c r=\"")
                .append(letters[column++])
                .append(row)
                .append("\" t=\"")
                .append(type)
                .append('"');
        if (style > 0) {
            cells.append(" s=\"").append(style).append('"');
        }
        cells.append("><v>").append(value).append("</v></c>");
        return this;
    }

    private String sharedStrings() {
        var xml = new StringBuilder(Parts.STRINGS_START);
        for (var text : strings.keySet()) {
            var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            xml.append("<si><t xml:space=\"preserve\">").append(escaped).append("</t></si>");
        }
        return xml.append("</sst>").toString();
    }

    private static void part(ZipOutputStream zip, String name, CharSequence... xml) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(DAY_ZERO.withYear(1980).atStartOfDay());
        zip.putNextEntry(entry);
        for (var piece : xml) {
            zip.write(piece.toString().getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
    }
}
