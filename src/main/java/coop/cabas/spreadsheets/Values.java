package coop.cabas.spreadsheets;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What cells say, however a program wrote them. */
final class Values {

    /** Day before the first that Excel counts, its leap year 1900 that never was included. */
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    private static final int FRENCH_WITHOUT_ZERO = 9;

    private static final int DECIMALS = 6;

    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "uuuu-MM-dd", "dd/MM/uuuu", "d/M/uuuu", "dd-MM-uuuu", "dd.MM.uuuu", "uuuu/MM/dd")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .appendPattern(pattern)
                    .toFormatter(java.util.Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private Values() {}

    /** Words, or a number as people write it: 609, not 609.0. */
    static String text(Row row, int column) {
        if (row.cell(column) instanceof Cell.Numeric number) {
            return number.value()
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return row.text(column).strip();
    }

    /** @return empty for nothing that is a day */
    static Optional<LocalDate> day(Row row, int column) {
        if (row.cell(column) instanceof Cell.Numeric serial) {
            return Optional.of(EXCEL.plusDays(serial.value().longValue()));
        }
        var typed = text(row, column);
        var day = typed.split("[ T]", 2)[0];
        for (var form : DAYS) {
            try {
                return Optional.of(LocalDate.parse(day, form));
            } catch (DateTimeException another) {
                // tried in the next form
            }
        }
        return Optional.empty();
    }

    /** A spreadsheet takes the zero off a French number: it is given back. */
    static String phone(String typed) {
        return typed.length() == FRENCH_WITHOUT_ZERO && typed.matches("[1-9]\\d{8}") ? "0" + typed : typed;
    }

    /** {@code 609.0} was a number once. */
    static @Nullable String streetNumber(String typed) {
        return typed.isEmpty() ? null : typed.replaceFirst("^(\\d+)\\.0$", "$1");
    }
}
