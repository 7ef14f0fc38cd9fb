package coop.cabas.stock.expiry.web;

import coop.cabas.stock.StockPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShelfDatesMenu {

    @Bean
    MenuEntry shelfDatesEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP, 28, "stock.dates.title", "/stock/dates", StockPermissions.MOVE, "hourglass");
    }
}
