package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The cells of one row after the other, as what they mean. A cell that cannot be taken is put among the findings, and
 * the row is no longer {@link #isGood()}; the value returned in its place is of no use.
 */
final class Fields {

    static final BigDecimal ZERO = BigDecimal.ZERO.setScale(6);

    /** Nothing sold at a rate: the till writes no zero. */
    static final BigDecimal NO_RATE = BigDecimal.ZERO.setScale(2);

    /** Largest amount or quantity of one line that a shop can have; beyond it somebody scanned a code into the cell. */
    private static final BigDecimal LIMIT = new BigDecimal(1_000_000);

    private static final int CODE_LENGTH = 13;
    private static final int LONGEST_CODE = 40;

    /** Before a name in a journal, whose cells may have been shifted anywhere. */
    private static final String NAMES_A_PERSON = "CLIENT";

    private final Findings findings;
    private Row row;
    private boolean good;

    Fields(Findings findings, Row start) {
        this.findings = findings;
        this.row = start;
    }

    /** Goes to a row. */
    Fields at(Row next) {
        row = next;
        good = true;
        return this;
    }

    int row() {
        return row.number();
    }

    boolean isGood() {
        return good;
    }

    boolean isBlank(Column column) {
        return row.cell(column.ordinal()) == null;
    }

    /** Cleaned words, null when there are none. A number is written out. */
    @Nullable
    String words(Column column) {
        return switch (row.cell(column.ordinal())) {
            case null -> null;
            case Cell.Text text -> {
                var clean = Words.clean(text.value());
                yield clean.isEmpty() ? null : clean;
            }
            case Cell.Numeric number -> plain(number.value());
            case Cell.Formula unused -> refused(column, "sales.aemsoft.cell.formula");
            case Cell.Odd unused -> refused(column, "sales.aemsoft.cell.odd");
        };
    }

    /** Cleaned words that must be there. */
    String label(Column column) {
        var words = words(column);
        if (words == null) {
            return good ? refused(column, "sales.aemsoft.cell.missing") : "";
        }
        return words;
    }

    /** The name of an article; its code where the till has no name, so that no sale is lost for want of one. */
    String labelOr(String code, Column column) {
        var words = words(column);
        if (words == null && good) {
            findings.count("sales.aemsoft.note.noLabel");
        }
        return words == null ? code : words;
    }

    /** The code of an article: text of 13 figures. Programs that made a number of it have lost its leading zeros. */
    String code(Column column) {
        if (row.cell(column.ordinal()) instanceof Cell.Numeric number) {
            var figures = plain(number.value());
            if (!figures.matches("\\d{1,13}")) {
                return refused(column, "sales.aemsoft.cell.badCode");
            }
            findings.count("sales.aemsoft.note.codesAsNumbers");
            return "0".repeat(CODE_LENGTH - figures.length()) + figures;
        }
        var code = label(column);
        return code.length() > LONGEST_CODE ? refused(column, "sales.aemsoft.cell.badCode") : code;
    }

    /** An amount excl. VAT, a price or a quantity: 6 decimals; zero when the cell is empty, as the till writes zero. */
    BigDecimal decimal(Column column) {
        var raw = number(column);
        return raw == null ? ZERO : raw.setScale(6, RoundingMode.HALF_UP);
    }

    /** An amount paid: cents. */
    BigDecimal cents(Column column) {
        var exact = decimal(column);
        var cents = exact.setScale(2, RoundingMode.HALF_UP);
        if (exact.subtract(cents).abs().compareTo(new BigDecimal("0.0005")) > 0) {
            findings.count("sales.aemsoft.note.rounded");
        }
        return cents;
    }

    /** A rate in per cent, scale 2; null when missing. */
    @Nullable
    BigDecimal rate(Column column) {
        var raw = number(column);
        if (raw == null) {
            return null;
        }
        if (raw.signum() < 0 || raw.setScale(2, RoundingMode.HALF_UP).compareTo(BigDecimal.valueOf(100)) >= 0) {
            return refuse(column, "sales.aemsoft.cell.badRate", null);
        }
        return raw.setScale(2, RoundingMode.HALF_UP);
    }

    /** A small whole number such as a department's code; null when missing. */
    @Nullable
    Integer whole(Column column) {
        var raw = number(column);
        if (raw == null) {
            return null;
        }
        if (raw.stripTrailingZeros().scale() > 0) {
            return refuse(column, "sales.aemsoft.cell.notWhole", null);
        }
        return raw.intValueExact();
    }

    /** A running number, which may grow beyond any amount; null when missing. */
    @Nullable
    Long counter(Column column) {
        var figures = words(column);
        if (figures == null) {
            return null;
        }
        return figures.matches("\\d{1,15}")
                ? Long.valueOf(figures)
                : refuse(column, "sales.aemsoft.cell.notWhole", null);
    }

    /** Code and label of one thing, in two columns. */
    Coded coded(Column code, Column label) {
        return new Coded(whole(code), words(label));
    }

    /** A day; null when missing or refused. */
    @Nullable
    LocalDate day(Column column) {
        return switch (row.cell(column.ordinal())) {
            case null -> null;
            case Cell.Numeric serial -> known(column, Days.ofSerial(serial.value()));
            case Cell.Text text -> known(column, Days.ofText(text.value()));
            case Cell.Formula unused -> refuse(column, "sales.aemsoft.cell.formula", null);
            case Cell.Odd unused -> refuse(column, "sales.aemsoft.cell.odd", null);
        };
    }

    /** A day that matters little: one that cannot be is remarked and left out. */
    @Nullable
    LocalDate optionalDay(Column column) {
        var cell = row.cell(column.ordinal());
        LocalDate day = null;
        if (cell instanceof Cell.Numeric serial) {
            day = Days.ofSerial(serial.value());
        } else if (cell instanceof Cell.Text text) {
            day = Days.ofText(text.value());
        }
        if (day == null && !isBlank(column)) {
            findings.count("sales.aemsoft.note.daysLeftOut");
        }
        return day;
    }

    private @Nullable LocalDate known(Column column, @Nullable LocalDate day) {
        return day == null ? refuse(column, "sales.aemsoft.cell.badDay", null) : day;
    }

    private @Nullable BigDecimal number(Column column) {
        return switch (row.cell(column.ordinal())) {
            case null -> null;
            case Cell.Numeric number -> bounded(column, number.value());
            case Cell.Text text -> written(column, Words.clean(text.value()));
            case Cell.Formula unused -> refuse(column, "sales.aemsoft.cell.formula", null);
            case Cell.Odd unused -> refuse(column, "sales.aemsoft.cell.odd", null);
        };
    }

    private @Nullable BigDecimal written(Column column, String figures) {
        if (figures.isEmpty()) {
            return null;
        }
        var number = WrittenNumber.of(figures);
        return number == null ? refuse(column, "sales.aemsoft.cell.notANumber", null) : bounded(column, number);
    }

    private @Nullable BigDecimal bounded(Column column, BigDecimal value) {
        return value.abs().compareTo(LIMIT) < 0 ? value : refuse(column, "sales.aemsoft.cell.huge", null);
    }

    /** Refuses what no shop holds or moves of one article: the quantity or the price is wrong. */
    void mustBeWorth(Column column, BigDecimal quantity, BigDecimal price) {
        if (quantity.multiply(price).abs().compareTo(LIMIT) >= 0) {
            refuse(column, "sales.aemsoft.cell.dear", price);
        }
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private String refused(Column column, String key) {
        return refuse(column, key, "");
    }

    /** Puts the cell among the findings, with its address and what stands in it. */
    <T extends @Nullable Object> T refuse(Column column, String key, T instead) {
        refuse(column, Message.of(key, column.letter() + row(), column.shown(), shown(column)));
        return instead;
    }

    /** As {@link #refuse(Column, String, Object)}, without what stands in the cell: it may name a person. */
    <T extends @Nullable Object> T refuseUnseen(Column column, String key, T instead) {
        refuse(column, Message.of(key, column.letter() + row(), column.shown()));
        return instead;
    }

    /** Puts the cell among the findings in these words. */
    void refuse(Column column, Message reason) {
        good = false;
        findings.reject(row(), column, reason);
    }

    private String shown(Column column) {
        var cell = row.cell(column.ordinal());
        var shown = "";
        if (cell instanceof Cell.Text text) {
            shown = Words.clean(text.value());
        } else if (cell instanceof Cell.Numeric number) {
            shown = plain(number.value());
        }
        if (Column.normalised(shown).contains(NAMES_A_PERSON)) {
            return "…";
        }
        return shown.length() <= 40 ? shown : shown.substring(0, 40) + "…";
    }
}
