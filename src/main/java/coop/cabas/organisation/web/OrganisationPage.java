package coop.cabas.organisation.web;

import coop.cabas.organisation.LegalForm;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who the coop is. */
public record OrganisationPage(Form form, boolean hasLogo, boolean hasSignature) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public Map<String, String> forms() {
        var forms = new LinkedHashMap<String, String>();
        for (var form : LegalForm.values()) {
            forms.put(form.name(), Text.t("organisation.form." + form));
        }
        return forms;
    }
}
