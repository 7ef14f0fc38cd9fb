package coop.cabas.members.web;

import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.MemberId;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.Map;

/**
 * Changes what a file says of somebody.
 *
 * @param rights which fields the viewer may write; the others are not shown
 */
public record ProfilePage(
        Form form,
        MemberId id,
        String name,
        Map<String, String> kinds,
        Map<String, String> genders,
        Map<String, String> languages,
        Map<String, String> statuses,
        FieldRights.Of rights)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public boolean writes(CoreField field) {
        return rights.mayWrite(field);
    }

    public boolean requires(CoreField field) {
        return rights.isRequired(field);
    }
}
