package coop.cabas.articles.web;

import coop.cabas.access.Caller;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.ArticlePanel;
import coop.cabas.articles.Articles;
import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.Codes;
import coop.cabas.articles.Families;
import coop.cabas.articles.Family;
import coop.cabas.articles.Prices;
import coop.cabas.articles.Shelf;
import coop.cabas.articles.Status;
import coop.cabas.files.Files;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;

/** One article: all that is known of it, its photo, its status. */
@Controller
@RequestMapping("/articles/{id:\\d+}")
@Allow(ArticlesPermissions.READ)
class ArticleController {

    private final Articles articles;
    private final Shelf shelf;
    private final Codes codes;
    private final Prices prices;
    private final Families families;
    private final Files files;
    private final ObjectProvider<ArticlePanel> panels;
    private final Caller caller;
    private final Clock clock;

    ArticleController(
            Articles articles,
            Shelf shelf,
            Codes codes,
            Prices prices,
            Families families,
            Files files,
            ObjectProvider<ArticlePanel> panels,
            Caller caller,
            Clock clock) {
        this.articles = articles;
        this.shelf = shelf;
        this.codes = codes;
        this.prices = prices;
        this.families = families;
        this.files = files;
        this.panels = panels;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    Page article(@PathVariable ArticleId id) {
        return page(id, Form.empty());
    }

    /** The page with a form that was just typed. */
    Page page(ArticleId id, Form form) {
        var article = articles.find(id);
        var deposit = article.terms().deposit();
        var now = clock.instant();
        return new ArticlePage(
                article,
                shelf.find(id, now),
                codes.of(id),
                prices.history(id),
                prices.costs(id),
                families.all().stream()
                        .filter(one -> one.id().equals(article.terms().family()))
                        .findFirst()
                        .map(Family::name)
                        .orElse(null),
                deposit == null ? null : articles.find(deposit).terms().name(),
                now,
                form,
                caller.may(ArticlesPermissions.CHANGE),
                panels.orderedStream()
                        .filter(panel -> caller.may(panel.permission()))
                        .sorted(Comparator.comparingInt(ArticlePanel::order))
                        .flatMap(panel -> panel.of(id).stream())
                        .toList());
    }

    @Allow(ArticlesPermissions.CHANGE)
    @PostMapping("/status")
    Page become(@PathVariable ArticleId id, @RequestParam Status status) {
        articles.become(id, status);
        return Redirect.to("/articles/" + id.value()).saying("articles.saved");
    }

    @Allow(ArticlesPermissions.CHANGE)
    @PostMapping("/photo")
    Page show(@PathVariable ArticleId id, @RequestParam MultipartFile photo) throws IOException {
        articles.show(id, Objects.requireNonNullElse(photo.getOriginalFilename(), "photo"), photo.getBytes());
        return Redirect.to("/articles/" + id.value()).saying("articles.saved");
    }

    /** Whoever may look at prices may look at the article. */
    @Allow(Allow.SIGNED_IN)
    @GetMapping("/photo")
    ResponseEntity<byte[]> photo(@PathVariable ArticleId id) {
        var photo = articles.find(id).photo();
        if (photo == null) {
            throw new NotFound(id);
        }
        return files.read(photo).shown();
    }
}
