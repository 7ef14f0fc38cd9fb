package coop.cabas.articles.openfoodfacts.web;

import coop.cabas.articles.Article;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.ContentUnit;
import coop.cabas.articles.GoodsLabels;
import coop.cabas.articles.openfoodfacts.OpenFoodFacts;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Completes an article with what Open Food Facts knows. Nothing is taken but what somebody ticks. */
@Controller
@RequestMapping("/articles/{id:\\d+}/openfoodfacts")
@Allow(ArticlesPermissions.CHANGE)
class OpenFoodFactsController {

    private final OpenFoodFacts facts;
    private final Articles articles;
    private final GoodsLabels labels;

    OpenFoodFactsController(OpenFoodFacts facts, Articles articles, GoodsLabels labels) {
        this.facts = facts;
        this.articles = articles;
        this.labels = labels;
    }

    /** What was ticked. @param content with its unit @param label identities @param version of the article that was seen */
    record TakenInput(
            @Size(min = 1, max = 120) @Nullable String name,
            @Size(min = 1, max = 80) @Nullable String brand,

            @Pattern(regexp = "[0-9]{1,6}([.][0-9]{1,4})? (KG|L)") @Nullable
            String content,

            @Size(min = 1, max = 80) @Nullable String origin,
            @Nullable Set<Long> label,
            @NotNull @Nullable Integer version) {

        boolean isNothing() {
            return name == null && brand == null && content == null && origin == null && label == null;
        }

        Article.Terms onto(Article.Terms ours) {
            var parts = content == null ? null : content.split(" ");
            var carried = new HashSet<>(ours.labels());
            carried.addAll(Objects.requireNonNullElse(label, Set.of()));
            return new Article.Terms(
                    Objects.requireNonNullElse(name, ours.name()),
                    ours.department(),
                    ours.family(),
                    ours.vat(),
                    ours.weighed(),
                    parts == null ? ours.content() : new BigDecimal(parts[0]),
                    parts == null ? ours.unit() : ContentUnit.valueOf(parts[1]),
                    ours.tare(),
                    ours.deposit(),
                    ours.mealVoucher(),
                    brand == null ? ours.brand() : brand,
                    origin == null ? ours.origin() : origin,
                    ours.category(),
                    ours.seasonFrom(),
                    ours.seasonUntil(),
                    carried);
        }
    }

    @GetMapping
    Page look(@PathVariable ArticleId id) {
        var article = articles.find(id);
        try {
            var found = facts.look(id);
            return new OpenFoodFactsPage(
                    Form.empty(), article, found, Proposals.of(article.terms(), found, labels.all()));
        } catch (Refused refused) {
            return new OpenFoodFactsPage(Form.refused(refused), article, null, List.of());
        }
    }

    @PostMapping
    Page take(@PathVariable ArticleId id, @Valid TakenInput input, BindingResult binding) {
        var article = articles.find(id);
        if (binding.hasErrors() || input.isNothing()) {
            throw new Refused("articles.refused.offNothing");
        }
        articles.change(id, Objects.requireNonNull(input.version()), input.onto(article.terms()));
        return Redirect.to("/articles/" + id.value()).saying("articles.off.taken");
    }
}
