package coop.cabas.purchasing.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;

import java.util.Arrays;
import java.util.List;

/** What was bought of each supplier. */
public record PurchaseFiguresPage(Table<PurchaseFigures.Row> table, String shown) implements Page {

    public static List<String> showings() {
        return Arrays.stream(PurchaseFigures.Showing.values()).map(Enum::name).toList();
    }
}
