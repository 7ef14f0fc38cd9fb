package coop.cabas.imports.sheet;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;

/** Puts numbers into cells of an {@code .xls} workbook. */
final class XlsNumbers {

    private XlsNumbers() {}

    static byte[] put(byte[] content, Map<String, NavigableMap<Integer, NavigableMap<Integer, BigDecimal>>> numbers) {
        // what the container claims of itself is checked before the whole of it is held in memory
        var unused = OleContainer.workbook(content);
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(content));
                var workbook = new HSSFWorkbook(container, true)) {
            numbers.forEach((name, rows) -> rows.forEach(
                    (row, cells) -> cells.forEach((column, number) -> put(workbook, name, row - 1, column, number))));
            // Excel looks at a mark of each sheet, other programs at that of the workbook
            workbook.setForceFormulaRecalculation(true);
            workbook.sheetIterator().forEachRemaining(sheet -> sheet.setForceFormulaRecalculation(true));
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw e instanceof Unreadable unreadable ? unreadable : Unreadable.damaged();
        }
    }

    private static void put(HSSFWorkbook workbook, String name, int index, int column, BigDecimal number) {
        var sheet = workbook.getSheet(name);
        var row = sheet == null ? null : sheet.getRow(index);
        if (row == null) {
            throw Unreadable.damaged();
        }
        var there = row.getCell(column);
        var cell = there == null ? row.createCell(column) : there;
        cell.setCellValue(number.doubleValue());
    }
}
