package coop.cabas.articles.openfoodfacts.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.ArticlePanel;
import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.openfoodfacts.OpenFoodFacts;
import coop.cabas.shared.Message;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** The way to what Open Food Facts knows of an article. */
@Component
class OpenFoodFactsPanel implements ArticlePanel {

    private final OpenFoodFacts facts;

    OpenFoodFactsPanel(OpenFoodFacts facts) {
        this.facts = facts;
    }

    @Override
    public String permission() {
        return ArticlesPermissions.CHANGE;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Panel> of(ArticleId article) {
        return facts.code(article)
                .map(code -> new Panel(
                        Message.of("articles.off.title"),
                        List.of(new Line(Message.of("articles.off.code"), Message.of("articles.off.told", code))),
                        Message.of("articles.off.complete"),
                        "/articles/" + article.value() + "/openfoodfacts"));
    }
}
