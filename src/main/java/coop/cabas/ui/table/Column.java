package coop.cabas.ui.table;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * One column of a list, for the page and for the exports alike.
 *
 * @param <R> the row
 * @param name short name, unique in the list, used in addresses for sorting: {@code day}
 * @param label key of the heading
 * @param kind what it holds
 * @param value reads it from a row; null when not known
 * @param link address that the cell leads to, or null; from a function that may itself answer null
 * @param sort how to sort by it, or null when it cannot be sorted by
 * @param onScreen whether the page shows it; exports hold it either way
 */
public record Column<R>(
        String name,
        String label,
        CellKind kind,
        Function<R, @Nullable Object> value,
        @Nullable Function<R, @Nullable String> link,
        @Nullable Sort sort,
        boolean onScreen) {

    /**
     * @param expression SQL over the columns of the list's query; written in code, never from a request; must not be null
     *     (wrap it in {@code coalesce})
     * @param type PostgreSQL type of the expression, to read the paging key back: {@code text}, {@code date}, {@code numeric}
     */
    public record Sort(String expression, String type) {}

    public static <R> Column<R> of(String name, String label, CellKind kind, Function<R, @Nullable Object> value) {
        return new Column<>(name, label, kind, value, null, null, true);
    }

    public static <R> Column<R> text(String name, String label, Function<R, @Nullable Object> value) {
        return of(name, label, CellKind.TEXT, value);
    }

    public static <R> Column<R> money(String name, String label, Function<R, @Nullable Object> value) {
        return of(name, label, CellKind.MONEY, value);
    }

    public static <R> Column<R> unitPrice(String name, String label, Function<R, @Nullable Object> value) {
        return of(name, label, CellKind.UNIT_PRICE, value);
    }

    public static <R> Column<R> count(String name, String label, Function<R, @Nullable Object> value) {
        return of(name, label, CellKind.COUNT, value);
    }

    public static <R> Column<R> number(String name, String label, Function<R, @Nullable Object> value) {
        return of(name, label, CellKind.NUMBER, value);
    }

    public static <R> Column<R> percent(String name, String label, Function<R, @Nullable Object> value) {
        return of(name, label, CellKind.PERCENT, value);
    }

    public static <R> Column<R> day(String name, String label, Function<R, @Nullable Object> value) {
        return of(name, label, CellKind.DAY, value);
    }

    public static <R> Column<R> moment(String name, String label, Function<R, @Nullable Object> value) {
        return of(name, label, CellKind.MOMENT, value);
    }

    public static <R> Column<R> badge(String name, String label, Function<R, @Nullable Object> value) {
        return of(name, label, CellKind.BADGE, value);
    }

    public boolean isNumeric() {
        return kind.isNumeric();
    }

    public Column<R> linking(Function<R, @Nullable String> address) {
        return new Column<>(name, label, kind, value, address, sort, onScreen);
    }

    public Column<R> sortedBy(String expression, String type) {
        return new Column<>(name, label, kind, value, link, new Sort(expression, type), onScreen);
    }

    /** Left to the exports: what the law or a spreadsheet asks for, and nobody looks for on a page. */
    public Column<R> exportedOnly() {
        return new Column<>(name, label, kind, value, link, sort, false);
    }
}
