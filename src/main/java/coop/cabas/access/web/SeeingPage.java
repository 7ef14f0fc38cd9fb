package coop.cabas.access.web;

import coop.cabas.access.AccountId;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/**
 * Asks why one wants to look as somebody else, and says what that means.
 *
 * @param minutes that it lasts at most
 */
public record SeeingPage(Form form, AccountId id, String name, long minutes) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
