package coop.cabas.access.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;

import java.util.List;

/** The accounts, with search and state. */
public record AccountsPage(Table<?> accounts, String state) implements Page {

    /** States that the list can be narrowed to. */
    public List<String> states() {
        return List.of("open", "invited", "disabled");
    }
}
