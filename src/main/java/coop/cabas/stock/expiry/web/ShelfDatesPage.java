package coop.cabas.stock.expiry.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.util.Arrays;
import java.util.List;

/** What is to be sold first. */
public record ShelfDatesPage(Table<?> table, String shown) implements Exportable.OfOne {

    public static List<String> showings() {
        return Arrays.stream(ShelfDateList.Showing.values()).map(Enum::name).toList();
    }
}
