package coop.cabas.indicators.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;

import java.util.List;
import java.util.Map;

/** Lists of a page of figures, each exported under its own name. */
final class Sheet {

    private Sheet() {}

    static <R> Table<R> of(String name, String path, Scope scope, List<Column<R>> columns, List<R> rows) {
        return of(name, path, scope, Map.of(), columns, rows);
    }

    /** @param narrowed what the page is narrowed by, besides its period */
    static <R> Table<R> of(
            String name,
            String path,
            Scope scope,
            Map<String, String> narrowed,
            List<Column<R>> columns,
            List<R> rows) {
        var filters = scope.filters(narrowed);
        filters.put(Exportable.TABLE, name);
        // Whole lists in an order of their own: only those that are read by pages can be sorted otherwise.
        var unsorted = columns.stream()
                .map(column -> new Column<>(
                        column.name(),
                        column.label(),
                        column.kind(),
                        column.value(),
                        column.link(),
                        null,
                        column.onScreen()))
                .toList();
        return Table.of(name, unsorted, rows, new ListQuery(path, "", "", false, null, filters));
    }
}
