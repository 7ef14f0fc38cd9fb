package coop.cabas.access.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** The way in. */
public record SignInPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
