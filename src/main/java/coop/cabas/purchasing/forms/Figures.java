package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Cell;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as suppliers write them: {@code 12,5}, {@code 1 237,47 €}, {@code 1,237.47}, {@code 1.237,47}, {@code 5,5 %}. */
final class Figures {

    /** Beyond it somebody scanned a code into the cell. */
    private static final BigDecimal LIMIT = new BigDecimal(1_000_000);

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Binary fractions leave noise far behind the last decimal that anybody wrote. */
    private static final int NOISE = 8;

    private static final Pattern MONEY = Pattern.compile(
            "(?:€ ?)?([+-]?\\d[\\d .,]*?) ?(?:€|EUR|EUROS?)?(?: ?H\\.?T\\.?)?(?: ?/ ?\\p{L}{1,10})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENT = Pattern.compile("([+-]?\\d[\\d.,]*) ?%");
    private static final Pattern COUNT = Pattern.compile("\\D{0,20}?(\\d{1,6}(?:[.,]\\d{1,3})?)(?:\\D.*)?");

    private static final Pattern FRENCH = Pattern.compile("[+-]?(?:\\d{1,15}|\\d{1,3}(?: \\d{3})+)(?:[.,]\\d{1,15})?");
    private static final Pattern COMMAS = Pattern.compile("[+-]?\\d{1,3}(?:(?:,\\d{3})+\\.\\d+|(?:,\\d{3}){2,})");
    private static final Pattern POINTS = Pattern.compile("[+-]?\\d{1,3}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,})");

    private Figures() {}

    /** The number in a cell, of a formula the value it had; null when there is none. */
    static @Nullable BigDecimal in(@Nullable Cell cell) {
        return switch (cell) {
            case null -> null;
            case Cell.Numeric number -> tidy(number.value());
            case Cell.Formula formula -> formula.cached() == null ? null : tidy(formula.cached());
            case Cell.Text text -> written(Titles.clean(text.value()));
            case Cell.Odd unused -> null;
        };
    }

    /** A price, a quantity or an amount; null when there is none that a shop can have. */
    static @Nullable BigDecimal bounded(@Nullable Cell cell) {
        var number = in(cell);
        return number == null || number.abs().compareTo(LIMIT) >= 0 ? null : number;
    }

    /** How many: also the first number of words, {@code colis de 6}, {@code 6x250g}. */
    static @Nullable BigDecimal count(@Nullable Cell cell) {
        var number = bounded(cell);
        if (number == null && cell instanceof Cell.Text text) {
            var words = COUNT.matcher(Titles.clean(text.value()));
            return words.matches() ? written(words.group(1)) : null;
        }
        return number;
    }

    /** A rate of VAT in per cent: {@code 20%}, {@code 20 %}, {@code 20} and {@code 0.2} are the same. */
    static @Nullable BigDecimal rate(@Nullable Cell cell) {
        var percent = signed(cell);
        return percent == null ? inPercent(in(cell)) : within(percent);
    }

    /** A discount in per cent: a cell that Excel shows as 10 % holds 0.1; words mean what they say. */
    static @Nullable BigDecimal discount(@Nullable Cell cell) {
        var percent = signed(cell);
        if (percent != null) {
            return within(percent);
        }
        return cell instanceof Cell.Text ? within(in(cell)) : inPercent(in(cell));
    }

    private static @Nullable BigDecimal signed(@Nullable Cell cell) {
        if (cell instanceof Cell.Text text) {
            var percent = PERCENT.matcher(Titles.clean(text.value()));
            return percent.matches() ? written(percent.group(1)) : null;
        }
        return null;
    }

    private static @Nullable BigDecimal inPercent(@Nullable BigDecimal number) {
        boolean fraction = number != null && number.abs().compareTo(BigDecimal.ONE) < 0;
        return within(number != null && fraction ? tidy(number.multiply(HUNDRED)) : number);
    }

    private static @Nullable BigDecimal within(@Nullable BigDecimal percent) {
        return percent == null || percent.signum() < 0 || percent.compareTo(HUNDRED) > 0 ? null : percent;
    }

    /** @return null when the words are no number */
    static @Nullable BigDecimal written(String words) {
        var money = MONEY.matcher(words);
        if (!money.matches()) {
            return null;
        }
        var figures = money.group(1).strip();
        if (FRENCH.matcher(figures).matches()) {
            return tidy(new BigDecimal(figures.replace(" ", "").replace(',', '.')));
        }
        if (COMMAS.matcher(figures).matches()) {
            return tidy(new BigDecimal(figures.replace(",", "")));
        }
        if (POINTS.matcher(figures).matches()) {
            return tidy(new BigDecimal(figures.replace(".", "").replace(',', '.')));
        }
        return null;
    }

    static BigDecimal tidy(BigDecimal number) {
        var tidy = number.setScale(NOISE, RoundingMode.HALF_UP).stripTrailingZeros();
        return tidy.scale() < 0 ? tidy.setScale(0) : tidy;
    }

    /** What is left of a price after a discount in per cent. */
    static BigDecimal after(BigDecimal price, BigDecimal percent) {
        return price.multiply(HUNDRED.subtract(percent)).movePointLeft(2);
    }
}
