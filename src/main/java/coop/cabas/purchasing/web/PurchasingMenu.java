package coop.cabas.purchasing.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.ArticlePanel;
import coop.cabas.purchasing.Offers;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.shared.Message;
import coop.cabas.ui.Format;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import java.util.Optional;

@Configuration(proxyBeanMethods = false)
class PurchasingMenu {

    @Bean
    MenuEntry suppliersEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP, 29, "purchasing.title", "/purchasing", PurchasingPermissions.READ, "packages");
    }

    @Bean
    MenuEntry purchaseOrdersEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP,
                29,
                "purchasing.orders",
                "/purchasing/orders",
                PurchasingPermissions.READ,
                "clipboard-list");
    }

    @Bean
    MenuEntry purchasingSettingsEntry() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                38,
                "purchasing.settings",
                "/purchasing/settings",
                PurchasingPermissions.MANAGE,
                "packages");
    }

    /** Who offers it and for how much, on the page of the article. */
    @Component
    static class Panel implements ArticlePanel {

        private final Offers offers;
        private final Suppliers suppliers;

        Panel(Offers offers, Suppliers suppliers) {
            this.offers = offers;
            this.suppliers = suppliers;
        }

        @Override
        public String permission() {
            return PurchasingPermissions.READ;
        }

        @Override
        public int order() {
            return 20;
        }

        @Override
        public Optional<ArticlePanel.Panel> of(ArticleId article) {
            var all = offers.of(article);
            if (all.isEmpty()) {
                return Optional.empty();
            }
            var lines = all.stream()
                    .map(offer -> new Line(
                            Message.of(
                                    "purchasing.told",
                                    suppliers.find(offer.supplier()).terms().name()),
                            Message.of(
                                    "purchasing.panel.line",
                                    offer.net() == null ? Text.t("purchasing.noPrice") : Format.unitPrice(offer.net()),
                                    Format.number(offer.pack()))))
                    .toList();
            return Optional.of(new ArticlePanel.Panel(
                    Message.of("purchasing.panel"),
                    lines,
                    Message.of("purchasing.panel.all"),
                    "/purchasing/offers/" + all.getFirst().id().value()));
        }
    }
}
