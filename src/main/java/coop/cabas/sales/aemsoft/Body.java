package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Sheets;
import coop.cabas.imports.sheet.Unreadable;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The rows below the titles: hands out those that hold data, keeps the totals row apart, and finds rows that belong
 * nowhere.
 */
final class Body {

    /** Ten times a year of sale lines. */
    private static final int MAX_ROWS = 500_000;

    /** What a program or a person writes at the head of sums; no article is called only that. */
    private static final Pattern TOTALS = Pattern.compile("(SOUS[ -])?TOTA(L|UX)( GENERA(L|UX))? ?:?");

    private final Sheets sheets;
    private final Row titles;
    private final Findings findings;
    private final List<Column> keys;
    private final List<Column> summed;
    private @Nullable Row totals;
    private int rows;

    /**
     * @param titles the row of titles, above
     * @param keys columns of which a row of data fills at least one
     * @param summed columns of which a totals row, which fills no key, fills at least one
     */
    Body(Sheets sheets, Row titles, Findings findings, List<Column> keys, List<Column> summed) {
        this.sheets = sheets;
        this.titles = titles;
        this.findings = findings;
        this.keys = keys;
        this.summed = summed;
    }

    /** The next row of data; null after the last. */
    @Nullable
    Row next() {
        for (var row = sheets.nextRow(); row != null; row = sheets.nextRow()) {
            if (row.isEmpty()) {
                continue;
            }
            if (isData(row)) {
                if (++rows > MAX_ROWS) {
                    throw Unreadable.tooLarge();
                }
                refuseTotalsBefore();
                return row;
            }
        }
        return null;
    }

    private boolean isData(Row row) {
        if (!isCalledTotals(row) && keys.stream().anyMatch(key -> row.cell(key.ordinal()) != null)) {
            if (isTitles(row)) {
                findings.reject(row.number(), null, Message.of("sales.aemsoft.row.titlesAgain", row.number()));
                return false;
            }
            return true;
        }
        if (summed.stream().anyMatch(column -> isSum(row.cell(column.ordinal())))) {
            refuseTotalsBefore();
            totals = row;
        } else if (!Column.normalised(row.text(0)).startsWith("TOTA")) {
            findings.reject(row.number(), null, Message.of("sales.aemsoft.row.noKey", row.number()));
        }
        return false;
    }

    /** A program or a person wrote what the row is where the code of an article belongs. */
    private boolean isCalledTotals(Row row) {
        return isTotals(row.text(0)) || keys.stream().anyMatch(key -> isTotals(row.text(key.ordinal())));
    }

    private static boolean isTotals(String text) {
        return (text.regionMatches(true, 0, "TOTA", 0, 4) || text.regionMatches(true, 0, "SOUS", 0, 4))
                && TOTALS.matcher(Column.normalised(text)).matches();
    }

    /** Looks at one cell first: nearly no row of data has a title in it. */
    private boolean isTitles(Row row) {
        int first = keys.getFirst().ordinal();
        return row.text(first).equals(titles.text(first)) && Layout.of(row) == Layout.of(titles);
    }

    /** A program that does not calculate leaves formulas without a value. */
    private static boolean isSum(@Nullable Cell cell) {
        return cell instanceof Cell.Formula || WrittenNumber.in(cell) != null;
    }

    private void refuseTotalsBefore() {
        var before = totals;
        if (before != null) {
            findings.reject(before.number(), null, Message.of("sales.aemsoft.row.totalsInside", before.number()));
            totals = null;
        }
    }

    /** The totals row at the end, once all rows are read; null when there is none. */
    @Nullable
    Row totals() {
        return totals;
    }
}
