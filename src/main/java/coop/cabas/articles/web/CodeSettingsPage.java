package coop.cabas.articles.web;

import coop.cabas.articles.GoodsLabel;
import coop.cabas.articles.Pattern;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How labels that carry a price or a weight are read, and what articles can carry. */
public record CodeSettingsPage(Form pattern, Form label, Form prefix, List<Pattern> patterns, List<GoodsLabel> labels)
        implements Page {

    @Override
    public int status() {
        return Math.max(prefix.status(), Math.max(pattern.status(), label.status()));
    }

    public static Map<String, String> carries() {
        var carries = new LinkedHashMap<String, String>();
        for (var one : Pattern.Carries.values()) {
            carries.put(one.name(), Text.t("articles.carries." + one));
        }
        return carries;
    }
}
