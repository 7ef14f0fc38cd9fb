package coop.cabas.purchasing.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** How this coop buys. */
public record PurchasingSettingsPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
