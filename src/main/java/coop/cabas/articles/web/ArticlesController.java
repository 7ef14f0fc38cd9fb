package coop.cabas.articles.web;

import coop.cabas.access.Caller;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.Departments;
import coop.cabas.articles.Status;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The list of articles, and what is said of each. */
@Controller
@RequestMapping("/articles")
@Allow(ArticlesPermissions.READ)
class ArticlesController {

    private final ArticleList list;
    private final Articles articles;
    private final Departments departments;
    private final Offers offers;
    private final Caller caller;

    ArticlesController(ArticleList list, Articles articles, Departments departments, Offers offers, Caller caller) {
        this.list = list;
        this.articles = articles;
        this.departments = departments;
        this.offers = offers;
        this.caller = caller;
    }

    @GetMapping
    Page all(ListQuery query, HttpServletRequest request) {
        return new ArticlesPage(
                list.page(query),
                list.shown(query),
                ArticleList.department(query),
                departments.all().stream().filter(one -> !one.ended()).toList(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                caller.may(ArticlesPermissions.CHANGE));
    }

    @Allow(ArticlesPermissions.CHANGE)
    @GetMapping("/new")
    Page fresh() {
        return offers.form(Form.empty(), null, Set.of());
    }

    @Allow(ArticlesPermissions.CHANGE)
    @PostMapping
    Page add(@Valid ArticleInput input, BindingResult binding) {
        return Fields.submit(binding, form -> offers.form(form, null, carried(input)), () -> {
            var id = articles.add(input.terms(), Objects.requireNonNullElse(input.status(), Status.ACTIVE));
            return Redirect.to("/articles/" + id.value()).saying("articles.added");
        });
    }

    @Allow(ArticlesPermissions.CHANGE)
    @GetMapping("/{id:\\d+}/change")
    Page change(@PathVariable ArticleId id) {
        var article = articles.find(id);
        return offers.form(
                Form.of(ArticleInput.of(article)), id, article.terms().labels());
    }

    @Allow(ArticlesPermissions.CHANGE)
    @PostMapping("/{id:\\d+}")
    Page change(@PathVariable ArticleId id, @Valid ArticleInput input, BindingResult binding) {
        articles.find(id);
        return Fields.submit(binding, form -> offers.form(form, id, carried(input)), () -> {
            articles.change(id, Objects.requireNonNullElse(input.version(), 0), input.terms());
            return Redirect.to("/articles/" + id.value()).saying("articles.saved");
        });
    }

    private static Set<Long> carried(ArticleInput input) {
        var labels = input.labels();
        return labels == null ? Set.of() : new HashSet<>(labels);
    }
}
