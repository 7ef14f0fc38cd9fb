package coop.cabas.purchasing.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;

import java.util.Arrays;
import java.util.List;

/** Orders of all suppliers. */
public record OrdersPage(Table<OrderList.Row> table, String shown) implements Page {

    public static List<String> showings() {
        return Arrays.stream(OrderList.Showing.values()).map(Enum::name).toList();
    }
}
