package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Adds the lines up, and holds the totals that the file prints against it. */
final class Sums {

    /** Rounding of the supplier's own multiplication. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    /** Half a cent on each unit, where the supplier rounds the price that discounts leave. */
    private static final BigDecimal ROUNDED_PRICE = new BigDecimal("0.005");

    private static final int CENTS = 2;
    private static final int LONGEST_TITLE = 60;

    private static final Pattern TOTALS = Pattern.compile(
            "(?:sous )?(?:montant )?tota(?:l|ux)(?: (?:general|generaux|h t|ht|ttc|tva"
                    + "|net|brut|cde|commande|colis|euros?|hors taxes?|a payer|du bon|de la commande|quantites?|qte))*");

    /** Totals of something else than amounts excl. VAT. */
    private static final Pattern OTHER = Pattern.compile(".*\\b(?:ttc|tva|colis|quantites?|qte)\\b.*");

    private final Findings findings;
    private BigDecimal all = BigDecimal.ZERO;
    private BigDecimal ofSheet = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private @Nullable BigDecimal printed;
    private int valued;

    Sums(Findings findings) {
        this.findings = findings;
    }

    void add(Line line, @Nullable Integer column) {
        var expected = line.expected();
        var amount = line.amount();
        if (amount != null && expected != null && differs(line, amount, expected)) {
            findings.add(Doubt.AMOUNT, line.sheet(), line.row(), column, line.shown(), shown(amount), shown(expected));
        }
        var value = amount == null ? expected : amount;
        if (value != null) {
            all = all.add(value);
            ofSheet = ofSheet.add(value);
            section = section.add(value);
            valued++;
        }
    }

    private static boolean differs(Line line, BigDecimal amount, BigDecimal expected) {
        var units = line.units();
        if (units == null) {
            return !isWithin(amount, expected, TOLERANCE);
        }
        boolean discounted = line.netPrice() == null && !line.discounts().isEmpty();
        var allowed = discounted ? TOLERANCE.add(ROUNDED_PRICE.multiply(units.abs())) : TOLERANCE;
        // some suppliers add their other taxes into the amount
        var costs = line.costs().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return !isWithin(amount, expected, allowed) && !isWithin(amount, expected.add(costs.multiply(units)), allowed);
    }

    /** Where a row calls itself a total; -1 when it is none. */
    static int totals(Row row) {
        for (int i = 0; i < row.width(); i++) {
            if (row.cell(i) instanceof Cell.Text text
                    && isPromising(text.value())
                    && TOTALS.matcher(Titles.words(text.value())).matches()) {
                return i;
            }
        }
        return -1;
    }

    /** Spares nearly every cell the comparison of its words. */
    private static boolean isPromising(String text) {
        return text.length() <= LONGEST_TITLE && text.toLowerCase(Locale.ROOT).contains("tota");
    }

    /** Holds a printed total against the lines since the total before, those of the sheet, and all. */
    void total(String sheet, Row row, int called, @Nullable Integer amounts) {
        if (OTHER.matcher(Titles.words(row.text(called))).matches()) {
            return;
        }
        var total = amounts == null ? null : Figures.in(row.cell(amounts));
        var column = total == null ? null : amounts;
        for (int i = called + 1; i < row.width() && total == null; i++) {
            total = Figures.in(row.cell(i));
            column = i;
        }
        if (total == null) {
            return;
        }
        printed = total;
        boolean right = isWithin(total, section, TOLERANCE)
                || isWithin(total, ofSheet, TOLERANCE)
                || isWithin(total, all, TOLERANCE);
        if (valued > 0 && !right) {
            findings.add(Doubt.TOTAL, sheet, row.number(), column, shown(total), shown(ofSheet));
        }
        section = BigDecimal.ZERO;
    }

    void startSheet() {
        ofSheet = BigDecimal.ZERO;
        section = BigDecimal.ZERO;
    }

    BigDecimal all() {
        return all.setScale(CENTS, RoundingMode.HALF_UP);
    }

    @Nullable
    BigDecimal printed() {
        return printed;
    }

    private static boolean isWithin(BigDecimal one, BigDecimal other, BigDecimal allowed) {
        return one.subtract(other).abs().compareTo(allowed) <= 0;
    }

    private static BigDecimal shown(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP);
    }
}
