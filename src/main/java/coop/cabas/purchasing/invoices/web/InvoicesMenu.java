package coop.cabas.purchasing.invoices.web;

import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InvoicesMenu {

    @Bean
    MenuEntry supplierInvoicesEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP,
                31,
                "purchasing.invoices",
                "/purchasing/invoices",
                PurchasingPermissions.INVOICES,
                "receipt");
    }
}
