package coop.cabas.stock.web;

import coop.cabas.stock.Reason;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something lost, used, given back or found. @param article its name, once it is known @param level what there is of it, in words */
public record MovePage(
        Form form, @Nullable String article, @Nullable String level, List<Reason> reasons) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public Map<String, String> offered() {
        var offered = new LinkedHashMap<String, String>();
        reasons.forEach(reason -> offered.put(String.valueOf(reason.id().value()), reason.name()));
        return offered;
    }
}
