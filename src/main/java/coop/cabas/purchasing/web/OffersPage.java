package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Supplier;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;

import java.util.Arrays;
import java.util.List;

/** What one supplier offers. */
public record OffersPage(Supplier supplier, Table<OfferList.Row> table, String shown, boolean manages) implements Page {

    public String path() {
        return "/purchasing/suppliers/" + supplier.id().value();
    }

    public static List<String> showings() {
        return Arrays.stream(OfferList.Showing.values()).map(Enum::name).toList();
    }
}
