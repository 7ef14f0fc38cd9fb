package coop.cabas.members.groups.web;

import coop.cabas.members.groups.Tag;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags. */
public record TagsPage(Form form, List<Tag> tags, boolean mayAdd, boolean maySet) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public Map<String, String> colours() {
        return named();
    }

    static Map<String, String> named() {
        var colours = new LinkedHashMap<String, String>();
        for (var colour : Tag.Colour.values()) {
            colours.put(colour.name(), Text.t("members.tag.colour." + colour));
        }
        return colours;
    }
}
