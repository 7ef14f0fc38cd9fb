package coop.cabas.audit.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Table;

import java.util.Map;

/**
 * What was done, by whom, to what.
 *
 * @param filters what the list is narrowed to
 * @param actions action → its words, for all that ever happened
 */
public record TrailPage(Table<?> events, Form filters, Map<String, String> actions) implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return events;
    }
}
