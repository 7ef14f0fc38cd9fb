package coop.cabas.sales.web;

import coop.cabas.sales.SalesPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Menu {

    @Bean
    MenuEntry tillImportMenu() {
        return new MenuEntry(
                MenuEntry.Section.SHOP, 30, "sales.import.menu", "/imports/aemsoft", SalesPermissions.IMPORT, "upload");
    }

    @Bean
    MenuEntry reconciliationMenu() {
        return new MenuEntry(
                MenuEntry.Section.SHOP,
                40,
                "sales.reconciliation.title",
                "/sales/reconciliation",
                SalesPermissions.READ,
                "scale");
    }

    @Bean
    MenuEntry tillFilesMenu() {
        return new MenuEntry(
                MenuEntry.Section.SHOP, 50, "sales.files.title", "/sales/files", SalesPermissions.READ, "database");
    }
}
