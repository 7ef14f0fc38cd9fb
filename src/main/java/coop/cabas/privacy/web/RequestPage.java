package coop.cabas.privacy.web;

import coop.cabas.privacy.Requests.Outcome;
import coop.cabas.privacy.Requests.Request;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.Map;

/** One request, until it is answered. */
public record RequestPage(Form form, Request request, boolean late, boolean mayChange) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/privacy/requests/" + request.id().value();
    }

    public boolean isOpen() {
        return request.answered() == null;
    }

    public Map<String, String> outcomes() {
        var outcomes = new LinkedHashMap<String, String>();
        for (var outcome : Outcome.values()) {
            outcomes.put(outcome.name(), Text.t("privacy.outcome." + outcome.name()));
        }
        return outcomes;
    }
}
