package coop.cabas.shares.web;

import coop.cabas.shares.ClassId;
import coop.cabas.shares.ShareClass;
import coop.cabas.shares.Statutes.Loss;
import coop.cabas.shares.Years.Year;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the statutes decide, the losses, and the closed years. */
public record StatutesPage(Form rules, Form loss, List<Loss> losses, List<Year> years, List<ShareClass> all)
        implements Page {

    @Override
    public int status() {
        return Math.max(rules.status(), loss.status());
    }

    public Map<String, String> classes() {
        var classes = new LinkedHashMap<String, String>();
        all.forEach(of -> classes.put(String.valueOf(of.id().value()), of.code() + " · " + of.name()));
        return classes;
    }

    public String code(ClassId id) {
        return all.stream()
                .filter(of -> of.id().equals(id))
                .findFirst()
                .map(ShareClass::code)
                .orElse("");
    }
}
