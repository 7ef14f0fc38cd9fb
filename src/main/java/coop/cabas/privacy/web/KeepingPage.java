package coop.cabas.privacy.web;

import coop.cabas.privacy.Keeping.Due;
import coop.cabas.privacy.Retention;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * For how long what is kept, and whose time has come.
 *
 * @param statuses by number, with their names
 */
public record KeepingPage(Form form, List<Due> due, Map<String, String> statuses, Map<String, Integer> years)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public long ready() {
        return due.stream().filter(one -> one.objections().isEmpty()).count();
    }

    public List<Retention> rules() {
        return Arrays.stream(Retention.values())
                .filter(rule -> rule != Retention.NONE)
                .toList();
    }

    public String years(String status) {
        var own = years.get(status);
        return own == null ? "" : own.toString();
    }
}
