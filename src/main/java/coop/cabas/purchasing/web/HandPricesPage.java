package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Supplier;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** A list of prices is handed in. */
public record HandPricesPage(Supplier supplier, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/purchasing/suppliers/" + supplier.id().value();
    }
}
