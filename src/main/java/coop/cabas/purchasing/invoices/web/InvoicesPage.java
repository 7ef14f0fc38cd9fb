package coop.cabas.purchasing.invoices.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.util.Arrays;
import java.util.List;

/** Invoices and credit notes. */
public record InvoicesPage(Table<?> table, String shown, boolean keeps) implements Exportable.OfOne {

    public static List<String> showings() {
        return Arrays.stream(InvoiceList.Showing.values()).map(Enum::name).toList();
    }
}
