package coop.cabas.articles.web;

import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArticlesMenu {

    @Bean
    MenuEntry articlesEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP, 20, "articles.title", "/articles", ArticlesPermissions.READ, "carrot");
    }

    @Bean
    MenuEntry pricesEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP, 22, "articles.prices.title", "/prices", Allow.SIGNED_IN, "coin-euro");
    }

    @Bean
    MenuEntry articleSettingsEntry() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                36,
                "articles.settings",
                "/articles/settings",
                ArticlesPermissions.SETTINGS,
                "carrot");
    }
}
