package coop.cabas.shares.web;

import coop.cabas.shares.ShareClass;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** The assembly changes the nominal value of a class. */
public record NominalPage(Form form, ShareClass of) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
