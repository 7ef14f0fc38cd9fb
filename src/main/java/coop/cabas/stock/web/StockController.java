package coop.cabas.stock.web;

import coop.cabas.access.Caller;
import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.shared.Allow;
import coop.cabas.stock.MoveId;
import coop.cabas.stock.Stock;
import coop.cabas.stock.StockPermissions;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.table.ListQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** What there is, or was; and the moves of one article. */
@Controller
@RequestMapping("/stock")
@Allow(StockPermissions.READ)
class StockController {

    private final LevelList list;
    private final Stock stock;
    private final Articles articles;
    private final Caller caller;
    private final Clock clock;

    StockController(LevelList list, Stock stock, Articles articles, Caller caller, Clock clock) {
        this.list = list;
        this.stock = stock;
        this.articles = articles;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    Page levels(
            ListQuery query,
            @RequestParam(name = "day", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate asked) {
        var today = LocalDate.now(clock);
        var day = Objects.requireNonNullElse(asked, today);
        var sum = list.sum(day);
        return new StockPage(
                list.page(query, day),
                list.shown(query),
                day,
                day.equals(today),
                sum.articles(),
                sum.negative(),
                sum.value(),
                caller.may(StockPermissions.MOVE));
    }

    @GetMapping("/articles/{id:\\d+}")
    Page article(@PathVariable ArticleId id) {
        return new ArticleStockPage(
                articles.find(id), stock.level(id), stock.moves(id), caller.may(StockPermissions.MOVE));
    }

    @Allow(StockPermissions.MOVE)
    @PostMapping("/articles/{id:\\d+}/moves/{move:\\d+}/reversal")
    Page reverse(@PathVariable ArticleId id, @PathVariable MoveId move) {
        stock.reverse(id, move);
        return Redirect.to("/stock/articles/" + id.value()).saying("stock.reversed");
    }
}
