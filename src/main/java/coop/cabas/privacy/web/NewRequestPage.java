package coop.cabas.privacy.web;

import coop.cabas.privacy.Requests.Kind;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request to be noted down. @param name of the member it is about; null for somebody in no file */
public record NewRequestPage(Form form, @Nullable String name) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public boolean isOfNoFile() {
        return name == null;
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) {
            kinds.put(kind.name(), Text.t("privacy.right." + kind.name()));
        }
        return kinds;
    }
}
