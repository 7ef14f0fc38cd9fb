package coop.cabas.spreadsheets;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
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

    /** Last that Excel counts: the end of 9999. */
    private static final long LAST_DAY = 2_958_466;

    private static final int FRENCH_WITHOUT_ZERO = 9;

    private static final int DECIMALS = 6;
    private static final int CENTS = 2;

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
            var days = serial.value().longValue();
            return days > 0 && days < LAST_DAY ? Optional.of(EXCEL.plusDays(days)) : Optional.empty();
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

    /** Euros and cents, however a person wrote them. @return empty for nothing that is an amount */
    static Optional<BigDecimal> amount(Row row, int column) {
        if (row.cell(column) instanceof Cell.Numeric number) {
            return Optional.of(number.value().setScale(CENTS, RoundingMode.HALF_UP));
        }
        var typed = text(row, column).replaceAll("[\\s\u00A0\u202F€']|EUR", "");
        if (typed.contains(",") && typed.contains(".")) {
            // the first of the two parts the thousands
            typed = typed.replace(typed.indexOf(',') < typed.indexOf('.') ? "," : ".", "");
        }
        typed = typed.replace(',', '.');
        return typed.matches("-?\\d{1,9}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(typed).setScale(CENTS, RoundingMode.UNNECESSARY))
                : Optional.empty();
    }

    /** @return empty for what is neither yes nor no */
    static Optional<Boolean> yes(String typed) {
        return switch (Headers.plain(typed)) {
            case "oui", "o", "yes", "y", "x", "vrai", "true", "1" -> Optional.of(true);
            case "non", "n", "no", "faux", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
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
