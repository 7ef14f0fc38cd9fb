package coop.cabas.access.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** Asking for a link to choose a new password. */
public record ForgottenPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
