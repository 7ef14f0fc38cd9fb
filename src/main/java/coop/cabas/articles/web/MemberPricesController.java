package coop.cabas.articles.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Shelf;
import coop.cabas.articles.Status;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;

/** How prices come about, for every member: the shop is theirs. */
@Controller
@RequestMapping("/prices")
@Allow(Allow.SIGNED_IN)
class MemberPricesController {

    private final PriceList list;
    private final Articles articles;
    private final Shelf shelf;
    private final Clock clock;

    MemberPricesController(PriceList list, Articles articles, Shelf shelf, Clock clock) {
        this.list = list;
        this.articles = articles;
        this.shelf = shelf;
        this.clock = clock;
    }

    @GetMapping
    Page all(ListQuery query) {
        return new PriceListPage(list.page(query));
    }

    @GetMapping("/{id:\\d+}")
    Page price(@PathVariable ArticleId id) {
        var article = articles.find(id);
        if (article.status() == Status.NEW || article.status() == Status.ENDED) {
            throw new NotFound(id);
        }
        return new PricePage(shelf.find(id, clock.instant()), article.photo() != null);
    }
}
