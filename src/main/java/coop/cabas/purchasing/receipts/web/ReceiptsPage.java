package coop.cabas.purchasing.receipts.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.util.Arrays;
import java.util.List;

/** Deliveries. */
public record ReceiptsPage(Table<?> table, String shown, boolean receives) implements Exportable.OfOne {

    public static List<String> showings() {
        return Arrays.stream(ReceiptList.Showing.values()).map(Enum::name).toList();
    }
}
