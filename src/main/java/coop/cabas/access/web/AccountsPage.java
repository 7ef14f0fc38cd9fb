package coop.cabas.access.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.util.List;

/** The accounts, with search and state. */
public record AccountsPage(Table<?> accounts, String state) implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return accounts;
    }

    /** States that the list can be narrowed to. */
    public List<String> states() {
        return List.of("open", "invited", "disabled");
    }
}
