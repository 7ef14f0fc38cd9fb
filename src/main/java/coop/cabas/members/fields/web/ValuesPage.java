package coop.cabas.members.fields.web;

import coop.cabas.members.fields.FieldForm;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** What somebody holds in the coop's own fields. @param path of their page */
public record ValuesPage(Form form, String path, String name, FieldForm fields, boolean mayWrite) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /** Staff say why; nobody asks the member. */
    public boolean isOwn() {
        return path.equals("/me");
    }
}
