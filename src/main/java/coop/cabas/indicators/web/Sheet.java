package coop.cabas.indicators.web;

import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;

import java.util.List;
import java.util.Map;

/** Lists of a page of figures, each exported under its own name. */
final class Sheet {

    /** Parameter that tells an export which list of the page is meant. */
    static final String TABLE = "table";

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
        filters.put(TABLE, name);
        return Table.of(name, columns, rows, new ListQuery(path, "", "", false, null, filters));
    }
}
