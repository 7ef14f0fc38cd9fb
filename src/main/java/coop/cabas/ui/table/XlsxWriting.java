package coop.cabas.ui.table;

import coop.cabas.shared.Message;
import coop.cabas.shared.Zone;
import coop.cabas.ui.Text;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** XLSX with real numbers and dates, the heading row kept in sight. */
final class XlsxWriting {

    /** Rows that Excel can hold below the heading. */
    private static final int MOST = 1_048_575;

    private XlsxWriting() {}

    static <R> void write(String name, List<Column<R>> columns, Stream<R> rows, OutputStream output)
            throws IOException {
        var book = new Workbook(output, "Cabas", "1.0");
        var sheet = book.newWorksheet(name.length() > 31 ? name.substring(0, 31) : name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, Text.t(columns.get(column).label()));
            sheet.style(0, column).bold().set();
        }
        var iterator = rows.iterator();
        for (int row = 1; row <= MOST && iterator.hasNext(); row++) {
            var values = iterator.next();
            for (int column = 0; column < columns.size(); column++) {
                var definition = columns.get(column);
                cell(sheet, row, column, definition.kind(), definition.value().apply(values));
            }
            if (row % 1000 == 0) {
                sheet.flush();
            }
        }
        book.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, CellKind kind, @Nullable Object value) {
        var number = Cell.number(value);
        if (number != null) {
            sheet.value(row, column, number);
            if (kind == CellKind.MONEY) {
                sheet.style(row, column).format("#,##0.00").set();
            } else if (kind == CellKind.UNIT_PRICE) {
                sheet.style(row, column).format("#,##0.00##").set();
            }
            return;
        }
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Instant moment -> moment(sheet, row, column, LocalDateTime.ofInstant(moment, Zone.PARIS));
            case LocalDateTime moment -> moment(sheet, row, column, moment);
            case Message message -> sheet.value(row, column, Text.t(message));
            // A string cell is never a formula in this format: nothing to escape.
            default -> sheet.value(row, column, value.toString());
        }
    }

    private static void moment(Worksheet sheet, int row, int column, LocalDateTime moment) {
        sheet.value(row, column, moment);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    }
}
