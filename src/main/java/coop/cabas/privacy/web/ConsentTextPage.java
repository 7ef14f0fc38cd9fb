package coop.cabas.privacy.web;

import coop.cabas.members.Consents.Purpose;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** The words in which members are asked for one thing. */
public record ConsentTextPage(Form form, Purpose purpose) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
