package coop.cabas.fees.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;

/** Every receipt. @param year whose gifts the form offers */
public record ReceiptsPage(Table<?> table, ListQuery query, int year, boolean mayChange) implements Exportable.OfOne {

    public boolean isOf(String kind) {
        return kind.equals(query.filter("kind"));
    }
}
