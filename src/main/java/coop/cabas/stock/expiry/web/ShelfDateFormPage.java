package coop.cabas.stock.expiry.web;

import coop.cabas.stock.expiry.ShelfDate;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** A date told with a phone. @param article its name, once it is known @param past whether the day that was typed is over */
public record ShelfDateFormPage(Form form, @Nullable String article, boolean past) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : ShelfDate.Kind.values()) {
            kinds.put(kind.name(), Text.t("stock.dates.kind." + kind));
        }
        return kinds;
    }
}
