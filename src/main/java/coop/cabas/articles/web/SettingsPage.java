package coop.cabas.articles.web;

import coop.cabas.articles.Department;
import coop.cabas.articles.Family;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of the shop, and families. */
public record SettingsPage(Form department, Form family, List<Department> departments, List<Family> families)
        implements Page {

    @Override
    public int status() {
        return Math.max(department.status(), family.status());
    }

    public static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Department.Kind.values()) {
            kinds.put(kind.name(), Text.t("articles.kind." + kind));
        }
        return kinds;
    }

    /** Families in which another can stand. */
    public Map<String, String> above() {
        var above = new LinkedHashMap<String, String>();
        families.stream()
                .filter(one -> one.within() == null && !one.ended())
                .forEach(one -> above.put(String.valueOf(one.id().value()), one.name()));
        return above;
    }
}
