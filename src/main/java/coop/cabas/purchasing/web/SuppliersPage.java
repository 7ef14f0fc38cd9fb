package coop.cabas.purchasing.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;

import java.util.Arrays;
import java.util.List;

/** Of whom the shop buys. */
public record SuppliersPage(Table<SupplierList.Row> table, String shown, boolean manages) implements Page {

    public static List<String> showings() {
        return Arrays.stream(SupplierList.Showing.values()).map(Enum::name).toList();
    }
}
