package coop.cabas.mail.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

import java.util.List;

/**
 * The letters that Cabas wrote.
 *
 * @param state what the list is narrowed to, empty for all
 * @param delivering whether there is a mail server to deliver them
 */
public record OutboxPage(Table<?> letters, String state, boolean delivering) implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return letters;
    }

    /** States that the list can be narrowed to. */
    public List<String> states() {
        return List.of("WAITING", "SENT", "FAILED");
    }
}
