package coop.cabas.members.listing;

import coop.cabas.members.Consents.Purpose;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/**
 * What somebody shows of themselves in the directory.
 *
 * @param asked what they agree to by appearing there
 * @param appears whether they do
 * @param open whether the coop has a public page too
 */
public record OwnEntryPage(Form form, Purpose asked, boolean appears, boolean open) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
