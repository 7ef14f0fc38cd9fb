package coop.cabas.purchasing.receipts.web;

import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceiptsMenu {

    @Bean
    MenuEntry receiptsEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP,
                30,
                "purchasing.receipts",
                "/purchasing/receipts",
                PurchasingPermissions.READ,
                "truck-delivery");
    }
}
