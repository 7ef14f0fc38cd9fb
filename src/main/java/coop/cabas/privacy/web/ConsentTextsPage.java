package coop.cabas.privacy.web;

import coop.cabas.members.Consents.Purpose;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** For what members are asked, and in which words. @param form of one more thing to ask */
public record ConsentTextsPage(Form form, List<Purpose> purposes, boolean mayChange) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
