package coop.cabas.purchasing.forms;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** A supplier's workbook, made by a test. */
final class FormBook {

    private final Workbook book;
    private Sheet sheet;
    private int next;

    private FormBook(Workbook book, String sheet) {
        this.book = book;
        this.sheet = book.createSheet(sheet);
    }

    static FormBook xlsx() {
        return new FormBook(new XSSFWorkbook(), "Tarif");
    }

    static FormBook xls() {
        return new FormBook(new HSSFWorkbook(), "Tarif");
    }

    FormBook sheet(String name) {
        sheet = book.createSheet(name);
        next = 0;
        return this;
    }

    FormBook hidden() {
        book.setSheetHidden(book.getSheetIndex(sheet), true);
        return this;
    }

    /** Goes to a row, the first being 1. */
    FormBook at(int row) {
        next = row - 1;
        return this;
    }

    /** Words, numbers, formulas that begin with {@code =}, nothing where null. */
    FormBook row(@Nullable Object... cells) {
        var row = sheet.createRow(next++);
        for (int i = 0; i < cells.length; i++) {
            var value = cells[i];
            if (value instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (value instanceof String text && text.startsWith("=")) {
                row.createCell(i).setCellFormula(text.substring(1));
            } else if (value != null) {
                row.createCell(i).setCellValue(value.toString());
            }
        }
        return this;
    }

    FormBook merged(String cells) {
        sheet.addMergedRegion(CellRangeAddress.valueOf(cells));
        return this;
    }

    Workbook book() {
        return book;
    }

    byte[] bytes() {
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        var bytes = new ByteArrayOutputStream();
        try {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    FormContent read(Heading... headings) {
        return FormReader.read(bytes(), FormMap.everySheet(java.util.List.of(headings)));
    }

    static BigDecimal number(String figures) {
        return new BigDecimal(figures);
    }
}
