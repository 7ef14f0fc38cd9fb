package coop.cabas.sales.aemsoft;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import coop.cabas.imports.SourceFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes workbooks as the till does, of a shop that does not exist. */
final class TillBook {

    /** A formula with its cached value, as in a totals row. */
    record Sum(double value) {}

    static {
        // POI warns at each writing about properties that the till does not write either.
        ((Logger) LoggerFactory.getLogger("org.apache.poi")).setLevel(Level.ERROR);
    }

    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private String sheet = "A";

    /** Starts with the titles of a layout, line breaks as the till has them. */
    static TillBook of(Layout layout) {
        return new TillBook()
                .row(layout.columns().stream()
                        .map(column -> column.title().replace("Chiffre affaire ", "Chiffre affaire\n"))
                        .map(title -> title.replace("Qté vendue", "Qté\nvendue"))
                        .toArray());
    }

    TillBook sheet(String name) {
        sheet = name;
        return this;
    }

    /** Strings, numbers, {@link Sum}s, or null for an empty cell. */
    TillBook row(@Nullable Object... cells) {
        rows.add(cells);
        return this;
    }

    /** A copy of a row with another value in one column. */
    static @Nullable Object[] with(@Nullable Object[] row, Column column, @Nullable Object value) {
        var copy = Arrays.copyOf(row, Math.max(row.length, column.ordinal() + 1));
        copy[column.ordinal()] = value;
        return copy;
    }

    /** A totals row: sums in the columns named, nothing elsewhere. */
    TillBook totals(Object... columnsAndValues) {
        @Nullable Object[] row = new @Nullable Object[60];
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row[((Column) columnsAndValues[i]).ordinal()] = new Sum(((Number) columnsAndValues[i + 1]).doubleValue());
        }
        return row(row);
    }

    byte[] xls() {
        return write(new HSSFWorkbook());
    }

    byte[] xlsx() {
        return write(new XSSFWorkbook());
    }

    TillFile read(String name) {
        return read(name, name.endsWith("x") ? xlsx() : xls());
    }

    <T> T read(String name, Class<T> kind) {
        return kind.cast(read(name));
    }

    static TillFile read(String name, byte[] content) {
        return new TillFiles(RealFiles.TODAY, TillBook::key).read(new SourceFile(name, content, "", true));
    }

    static String key(String client) {
        return "key-" + Integer.toHexString(client.hashCode());
    }

    void fill(Workbook book) {
        var into = book.createSheet(sheet);
        for (int i = 0; i < rows.size(); i++) {
            fill(into, i, rows.get(i));
        }
    }

    static void fill(Sheet sheet, int index, @Nullable Object[] cells) {
        var row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            fill(row, i, cells[i]);
        }
    }

    private static void fill(Row row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> row.createCell(column).setCellValue(text);
            case Sum sum -> {
                var cell = row.createCell(column);
                cell.setCellFormula("SUM(A2:A3)");
                cell.setCellValue(sum.value());
            }
            case Boolean truth -> row.createCell(column, CellType.BOOLEAN).setCellValue(truth);
            default -> row.createCell(column).setCellValue(((Number) value).doubleValue());
        }
    }

    private byte[] write(Workbook book) {
        fill(book);
        return bytes(book);
    }

    static byte[] bytes(Workbook book) {
        try (book;
                var out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
