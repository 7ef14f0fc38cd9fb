package coop.cabas.articles.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.Twins;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Articles that were entered twice. */
@Controller
@RequestMapping("/articles/twins")
@Allow(ArticlesPermissions.CHANGE)
class TwinsController {

    private final Twins twins;

    TwinsController(Twins twins) {
        this.twins = twins;
    }

    @GetMapping
    Page all() {
        return new TwinsPage(twins.all());
    }

    @PostMapping
    Page merge(@RequestParam ArticleId from, @RequestParam ArticleId into) {
        twins.merge(from, into);
        return Redirect.to("/articles/twins").saying("articles.twins.merged");
    }
}
