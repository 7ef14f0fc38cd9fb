package coop.cabas.stock.web;

import coop.cabas.stock.Reason;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reasons for which something comes or goes. */
public record ReasonsPage(Form form, List<Reason> reasons) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Reason.Kind.values()) {
            kinds.put(kind.name(), Text.t("stock.kind." + kind));
        }
        return kinds;
    }
}
