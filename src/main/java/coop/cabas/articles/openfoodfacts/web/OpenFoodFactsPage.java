package coop.cabas.articles.openfoodfacts.web;

import coop.cabas.articles.Article;
import coop.cabas.articles.openfoodfacts.Found;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What Open Food Facts knows, beside what is known here.
 *
 * @param form what is wrong, when nothing could be read
 * @param found null when nothing could be read
 * @param proposals what would be new here
 */
public record OpenFoodFactsPage(
        Form form, Article article, @Nullable Found found, List<Proposal> proposals) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/articles/" + article.id().value();
    }

    /**
     * One fact that is otherwise here.
     *
     * @param name of the field
     * @param label key of its words
     * @param ours as people read it; null for nothing
     * @param theirs as people read it
     * @param value as it is sent when it is ticked
     */
    public record Proposal(
            String name, String label, @Nullable String ours, String theirs, String value) {}
}
