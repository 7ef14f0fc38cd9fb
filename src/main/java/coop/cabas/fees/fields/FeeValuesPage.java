package coop.cabas.fees.fields;

import coop.cabas.members.fields.FieldForm;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** What one fee, or one payment, holds in the coop's own fields. */
public record FeeValuesPage(Form form, FieldSubject subject, long owner, FieldForm fields, boolean mayWrite)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return path(subject, owner);
    }

    static String path(FieldSubject subject, long owner) {
        return (subject == FieldSubject.FEE ? "/fees/" : "/fees/payments/") + owner;
    }
}
