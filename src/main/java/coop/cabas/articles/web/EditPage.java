package coop.cabas.articles.web;

import coop.cabas.articles.Edit;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What would become of the articles that the list shows.
 *
 * @param change null before one is chosen
 * @param count articles that the list shows
 * @param lines those that would change, in words
 * @param address what follows the question mark
 */
public record EditPage(
        Form form,
        Edit.@Nullable Change change,
        int count,
        List<Edit.Line> lines,
        Map<String, String> departments,
        Map<String, String> families,
        Map<String, String> vats,
        Map<String, String> labels,
        String address)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public static Map<String, String> changes() {
        var changes = new LinkedHashMap<String, String>();
        for (var change : Edit.Change.values()) {
            changes.put(change.name(), Text.t("articles.edit.change." + change));
        }
        return changes;
    }

    public static Map<String, String> truths() {
        var truths = new LinkedHashMap<String, String>();
        truths.put("true", Text.t("ui.yes"));
        truths.put("false", Text.t("ui.no"));
        return truths;
    }
}
