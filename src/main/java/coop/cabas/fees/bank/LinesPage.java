package coop.cabas.fees.bank;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;

import java.util.List;

/** Every line of the bank. */
public record LinesPage(Table<?> table, ListQuery query) implements Exportable.OfOne {

    public List<String> states() {
        return List.of("OPEN", "MATCHED", "IGNORED");
    }

    public boolean isIn(String state) {
        return state.equals(query.filter("state"));
    }
}
