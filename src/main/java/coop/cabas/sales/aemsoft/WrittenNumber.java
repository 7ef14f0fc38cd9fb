package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Cell;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers written as text, as they are in a workbook that was saved as text, or whose cells were: {@code 1 234,50 €}. */
final class WrittenNumber {

    private static final Pattern FIGURES =
            Pattern.compile("([+-]?(?:\\d{1,12}|\\d{1,3}(?: \\d{3}){1,3}))(?:[.,](\\d{1,12}))?(?: ?[%€])?");

    private WrittenNumber() {}

    /** @return null when the words are no number */
    static @Nullable BigDecimal of(String words) {
        var parts = FIGURES.matcher(words);
        if (!parts.matches()) {
            return null;
        }
        var whole = parts.group(1).replace(" ", "");
        return new BigDecimal(parts.group(2) == null ? whole : whole + "." + parts.group(2));
    }

    /** The number in a cell, of a formula the value it had; null when there is none. */
    static @Nullable BigDecimal in(@Nullable Cell cell) {
        return switch (cell) {
            case null -> null;
            case Cell.Numeric number -> number.value();
            case Cell.Formula formula -> formula.cached();
            case Cell.Text text -> of(Words.clean(text.value()));
            case Cell.Odd unused -> null;
        };
    }
}
