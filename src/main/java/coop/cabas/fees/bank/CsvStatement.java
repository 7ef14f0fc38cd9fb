package coop.cabas.fees.bank;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Sheets;
import coop.cabas.imports.sheet.Unreadable;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;

/**
 * Spreadsheets and texts with separators, of any bank: lines before the headers are passed over. Columns are those chosen by hand for
 * such headers, or guessed from what French banks call them.
 */
final class CsvStatement {

    private static final int BEFORE_HEADERS = 30;
    private static final int FEWEST_HEADERS = 3;
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu"),
            new DateTimeFormatterBuilder()
                    .appendPattern("d/M/")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                    .toFormatter(java.util.Locale.ROOT),
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d-M-uuuu"),
            DateTimeFormatter.ofPattern("d.M.uuuu"),
            DateTimeFormatter.BASIC_ISO_DATE);

    private CsvStatement() {}

    static List<StatementLine> read(byte[] content, ColumnChoices choices) {
        try (var sheets = Sheets.open(content)) {
            var before = new ArrayList<List<String>>();
            while (sheets.nextSheet()) {
                for (var row = sheets.nextRow();
                        row != null && before.size() < BEFORE_HEADERS;
                        row = sheets.nextRow()) {
                    var headers = headers(row);
                    before.add(headers);
                    var chosen = choices.of(headers);
                    var columns = chosen == null ? Columns.guess(headers) : chosen;
                    if (columns != null) {
                        return lines(sheets, headers, columns);
                    }
                }
            }
            throw before.stream()
                    .filter(row -> row.stream().filter(cell -> !cell.isEmpty()).count() >= FEWEST_HEADERS)
                    .findFirst()
                    .<RuntimeException>map(UnknownColumns::new)
                    .orElseGet(() -> new Refused("fees.bank.notAStatement"));
        } catch (Unreadable unreadable) {
            throw new Refused(unreadable.reason());
        }
    }

    private static List<String> headers(Row row) {
        var headers = new ArrayList<String>();
        for (int i = 0; i < row.width(); i++) {
            headers.add(Columns.plain(row.text(i)));
        }
        return headers;
    }

    private static List<StatementLine> lines(Sheets sheets, List<String> headers, Columns columns) {
        var lines = new ArrayList<StatementLine>();
        for (var row = sheets.nextRow(); row != null; row = sheets.nextRow()) {
            var day = day(row, headers.indexOf(columns.day()));
            var amount = columns.amount().isEmpty()
                    ? difference(row, headers, columns)
                    : amount(row.cell(headers.indexOf(columns.amount())));
            // Balances, totals and footers have no day or no amount.
            if (day == null || amount == null || amount.signum() == 0) {
                continue;
            }
            var extra = columns.extra().isEmpty() ? "" : row.text(headers.indexOf(columns.extra()));
            lines.add(new StatementLine(
                    "",
                    day,
                    Money.rounded(amount, RoundingMode.HALF_UP),
                    row.text(headers.indexOf(columns.label())) + " " + extra,
                    "",
                    "",
                    "",
                    ""));
        }
        return lines;
    }

    /** Some banks write debits below zero, others do not. */
    private static @Nullable BigDecimal difference(Row row, List<String> headers, Columns columns) {
        var credit = amount(row.cell(headers.indexOf(columns.credit())));
        var debit = columns.debit().isEmpty() ? null : amount(row.cell(headers.indexOf(columns.debit())));
        if (credit == null && debit == null) {
            return null;
        }
        return (credit == null ? BigDecimal.ZERO : credit).subtract(debit == null ? BigDecimal.ZERO : debit.abs());
    }

    private static @Nullable BigDecimal amount(@Nullable Cell cell) {
        if (cell instanceof Cell.Numeric number) {
            return number.value();
        }
        return cell instanceof Cell.Text text ? amount(text.value()) : null;
    }

    private static @Nullable BigDecimal amount(String text) {
        var bare = text.replaceAll("[\\s\\u00a0\\u202f€]|EUR", "");
        if (bare.contains(",")) {
            bare = bare.replace(".", "").replace(',', '.');
        }
        return bare.matches("[+-]?\\d{1,9}(\\.\\d{1,4})?") ? new BigDecimal(bare) : null;
    }

    /** Spreadsheets count days from 30 December 1899. */
    private static @Nullable LocalDate day(Row row, int column) {
        if (row.cell(column) instanceof Cell.Numeric number) {
            return LocalDate.of(1899, 12, 30).plusDays(number.value().longValue());
        }
        var text = row.text(column).strip();
        for (var format : DAYS) {
            try {
                return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text, format);
            } catch (DateTimeException another) {
                continue;
            }
        }
        return null;
    }
}
