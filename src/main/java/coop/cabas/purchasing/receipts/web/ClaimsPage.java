package coop.cabas.purchasing.receipts.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.util.Arrays;
import java.util.List;

/** Credits that are expected. @param owing what each supplier owes */
public record ClaimsPage(Table<?> table, String shown, List<ClaimList.Owing> owing) implements Exportable.OfOne {

    public static List<String> showings() {
        return Arrays.stream(ClaimList.Showing.values()).map(Enum::name).toList();
    }
}
