package coop.cabas.tools.web;

import coop.cabas.tools.Environment;
import coop.cabas.tools.Tool;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An install to be noted.
 *
 * @param known versions that exist, to choose from
 */
public record InstallationPage(Tool tool, List<Environment> environments, List<String> known, Form form)
        implements Page {

    /** Number → name, with what runs there now. */
    public Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        environments.forEach(each -> places.put(
                Long.toString(each.id().value()),
                each.version() == null
                        ? Text.t("tools.environment.empty", each.name())
                        : Text.t("tools.environment.runs", each.name(), each.version())));
        return places;
    }

    @Override
    public int status() {
        return form.status();
    }
}
