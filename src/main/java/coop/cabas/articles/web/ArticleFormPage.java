package coop.cabas.articles.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.ContentUnit;
import coop.cabas.articles.GoodsLabel;
import coop.cabas.articles.Status;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An article as it is typed.
 *
 * @param of null while it is new
 * @param carried labels that it carries
 */
public record ArticleFormPage(
        Form form,
        @Nullable ArticleId of,
        Map<String, String> departments,
        Map<String, String> families,
        Map<String, String> vats,
        Map<String, String> deposits,
        List<GoodsLabel> labels,
        Set<Long> carried)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return of == null ? "/articles" : "/articles/" + of.value();
    }

    public static Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        for (var unit : ContentUnit.values()) {
            units.put(unit.name(), Text.t("articles.unit." + unit));
        }
        return units;
    }

    public static Map<String, String> statuses() {
        var statuses = new LinkedHashMap<String, String>();
        for (var status : Status.values()) {
            statuses.put(status.name(), Text.t("articles.status." + status));
        }
        return statuses;
    }
}
