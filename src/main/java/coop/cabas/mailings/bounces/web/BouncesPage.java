package coop.cabas.mailings.bounces.web;

import coop.cabas.mailings.bounces.Bounces;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that letters came back from.
 *
 * @param brought what the notice just handed in led to; null for none
 */
public record BouncesPage(Form form, Bounces.@Nullable Brought brought, Table<?> table) implements Exportable.OfOne {

    @Override
    public int status() {
        return form.status();
    }
}
