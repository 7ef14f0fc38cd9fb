package coop.cabas.articles.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.Codes;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Codes of one article. */
@Controller
@RequestMapping("/articles/{id:\\d+}/codes")
@Allow(ArticlesPermissions.CHANGE)
class CodesController {

    private final Articles articles;
    private final Codes codes;
    private final ArticleController page;

    CodesController(Articles articles, Codes codes, ArticleController page) {
        this.articles = articles;
        this.codes = codes;
        this.page = page;
    }

    /** @param asItIs whether the check digit does not matter */
    record CodeInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 40, message = "{articles.form.long}")
            String code,

            @Nullable Boolean asItIs) {}

    @PostMapping
    Page give(@PathVariable ArticleId id, @Valid CodeInput input, BindingResult binding) {
        articles.find(id);
        return Fields.submit(binding, form -> page.page(id, form), () -> {
            if (Boolean.TRUE.equals(input.asItIs())) {
                codes.giveAsItIs(id, input.code());
            } else {
                codes.give(id, input.code());
            }
            return saved(id);
        });
    }

    @PostMapping("/in-store")
    Page allocate(@PathVariable ArticleId id) {
        articles.find(id);
        return Redirect.to("/articles/" + id.value()).saying("articles.code.allocated", codes.giveInStore(id));
    }

    @PostMapping("/{code:\\d+}/main")
    Page main(@PathVariable ArticleId id, @PathVariable long code) {
        codes.makeMain(id, code);
        return saved(id);
    }

    @PostMapping("/{code:\\d+}/retirement")
    Page retire(@PathVariable ArticleId id, @PathVariable long code) {
        codes.retire(id, code);
        return saved(id);
    }

    private static Page saved(ArticleId id) {
        return Redirect.to("/articles/" + id.value()).saying("articles.saved");
    }
}
