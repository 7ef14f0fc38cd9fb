package coop.cabas.ui.table;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A list made of rows already at hand, or of one page of a longer one: what {@code ui/table.jte} draws and the exports
 * write.
 *
 * @param <R> the row
 * @param name file name of its exports and key of its words: {@code <name>.empty} teaches the first step when there is nothing
 * @param columns its columns
 * @param rows the rows of this page
 * @param query what was asked; null for a plain table that neither searches, sorts nor pages
 * @param next paging key of the next page, null on the last one
 * @param searchable whether to offer the search box
 * @param whole reads every row, of a longer list whose page this is; null when they are all here
 */
public record Table<R>(
        String name,
        List<Column<R>> columns,
        List<R> rows,
        @Nullable ListQuery query,
        @Nullable String next,
        boolean searchable,
        @Nullable Supplier<Stream<R>> whole) {

    /** A plain table of rows at hand. */
    public static <R> Table<R> of(String name, List<Column<R>> columns, List<R> rows) {
        return new Table<>(name, columns, rows, null, null, false, null);
    }

    /** A plain table that can be exported, of a page that is {@link coop.cabas.ui.Exportable}. */
    public static <R> Table<R> of(String name, List<Column<R>> columns, List<R> rows, ListQuery query) {
        return new Table<>(name, columns, rows, query, null, false, null);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether the person narrowed the list, so that emptiness means "nothing matches". */
    public boolean isNarrowed() {
        return query != null && (!query.search().isEmpty() || !query.filters().isEmpty());
    }

    /** The columns that the page shows. */
    public List<Column<R>> shown() {
        return columns.stream().filter(Column::onScreen).toList();
    }

    /** The cells of each row, ready to be drawn. */
    public List<List<Cell>> lines() {
        var shown = shown();
        return rows.stream()
                .map(row -> shown.stream().map(column -> Cell.of(column, row)).toList())
                .toList();
    }

    /** Every row. Of a longer list they are read as they are taken, within a transaction; close the stream. */
    Stream<R> stream() {
        return whole == null ? rows.stream() : whole.get();
    }
}
