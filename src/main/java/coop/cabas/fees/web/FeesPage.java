package coop.cabas.fees.web;

import coop.cabas.fees.FeeType;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;

import java.util.List;

/** Every fee and gift. */
public record FeesPage(Table<?> table, ListQuery query, List<FeeType> types, boolean mayChange)
        implements Exportable.OfOne {

    public boolean isOwed() {
        return "true".equals(query.filter("owed"));
    }

    public boolean isOf(FeeType type) {
        return String.valueOf(type.id().value()).equals(query.filter("type"));
    }
}
