package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Supplier;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** What one supplier offers. */
public record OffersPage(Supplier supplier, Table<OfferList.Row> table, Enum<?> shown, boolean manages)
        implements Exportable.OfOne {

    public String path() {
        return "/purchasing/suppliers/" + supplier.id().value();
    }
}
