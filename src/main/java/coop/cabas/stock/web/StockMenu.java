package coop.cabas.stock.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.ArticlePanel;
import coop.cabas.articles.Articles;
import coop.cabas.shared.Message;
import coop.cabas.stock.Stock;
import coop.cabas.stock.StockPermissions;
import coop.cabas.ui.Format;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Optional;

@Configuration(proxyBeanMethods = false)
class StockMenu {

    @Bean
    MenuEntry stockEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP, 24, "stock.title", "/stock", StockPermissions.READ, "building-warehouse");
    }

    @Bean
    MenuEntry lossEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP, 25, "stock.move.title", "/stock/moves/new", StockPermissions.MOVE, "trash");
    }

    @Bean
    MenuEntry countingEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP,
                26,
                "stock.counting.title",
                "/stock/counting",
                StockPermissions.COUNT,
                "checklist");
    }

    @Bean
    MenuEntry inventoriesEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP,
                27,
                "stock.inventories",
                "/stock/inventories",
                StockPermissions.POST,
                "clipboard-list");
    }

    @Bean
    MenuEntry reasonsEntry() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                37,
                "stock.reasons",
                "/stock/reasons",
                StockPermissions.SETTINGS,
                "building-warehouse");
    }

    /** How much there is of it, on the page of the article. */
    @Component
    static class Panel implements ArticlePanel {

        private final Stock stock;
        private final Articles articles;

        Panel(Stock stock, Articles articles) {
            this.stock = stock;
            this.articles = articles;
        }

        @Override
        public String permission() {
            return StockPermissions.READ;
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public Optional<ArticlePanel.Panel> of(ArticleId article) {
            var level = stock.level(article);
            var lines = new ArrayList<Line>();
            lines.add(new Line(
                    Message.of("stock.there"),
                    Message.of("stock.told", ArticleStockPage.words(articles.find(article), level.quantity()))));
            if (level.value() != null) {
                lines.add(new Line(
                        Message.of("stock.average"), Message.of("stock.told", Format.unitPrice(level.average()))));
                lines.add(new Line(Message.of("stock.value"), Message.of("stock.told", Format.money(level.value()))));
            }
            return Optional.of(new ArticlePanel.Panel(
                    Message.of("stock.title"), lines, Message.of("stock.moves"), "/stock/articles/" + article.value()));
        }
    }
}
