package coop.cabas.imports.sheet;

import coop.cabas.shared.Message;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Puts numbers into cells of somebody's workbook, of which everything else stays as it is: styles, formulas, other sheets,
 * pictures, macros. Formulas are calculated anew when it is opened.
 *
 * <p>Only numbers are ever written: no word of ours can become a formula there.
 */
public final class CellNumbers {

    private CellNumbers() {}

    /**
     * A cell.
     *
     * @param sheet name of its sheet
     * @param row as a spreadsheet shows it, the first being 1
     * @param column 0 for column A
     */
    public record At(String sheet, int row, int column) {}

    /**
     * The workbook with these numbers in it. May throw {@link Unreadable}, for a text with separators as well: it has no
     * cells to be filled in.
     *
     * @param numbers the rows they go to must hold something already; what stands in a cell is replaced, a formula too
     */
    public static byte[] put(byte[] workbook, Map<At, BigDecimal> numbers) {
        var bySheet = new TreeMap<String, NavigableMap<Integer, NavigableMap<Integer, BigDecimal>>>();
        numbers.forEach((at, number) -> bySheet.computeIfAbsent(at.sheet(), sheet -> new TreeMap<>())
                .computeIfAbsent(at.row(), row -> new TreeMap<>())
                .put(at.column(), number));
        return switch (Nature.of(workbook)) {
            case OLE -> XlsNumbers.put(workbook, bySheet);
            case ZIP -> XlsxNumbers.put(workbook, bySheet);
            default -> throw Unreadable.because(Message.of("imports.sheet.noCells"));
        };
    }
}
