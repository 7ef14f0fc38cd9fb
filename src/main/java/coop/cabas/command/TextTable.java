package coop.cabas.command;

import java.util.ArrayList;
import java.util.List;

/** A table for a person at a terminal: columns as wide as their widest cell. */
public final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /**
     * @param rows the heading first, all of one length
     * @param firstNumber first column of numbers, which are aligned to the right
     * @param lastNumber last one
     */
    public static List<String> write(List<List<String>> rows, int firstNumber, int lastNumber) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int width = width(rows, column);
                var cell = row.get(column);
                var space = " ".repeat(width - length(cell));
                boolean number = column >= firstNumber && column <= lastNumber;
                line.append(number ? space + cell : cell + space).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
