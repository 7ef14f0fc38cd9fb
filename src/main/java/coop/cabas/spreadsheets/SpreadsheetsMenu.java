package coop.cabas.spreadsheets;

import coop.cabas.shares.SharesPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SpreadsheetsMenu {

    @Bean
    MenuEntry tableImportEntry() {
        return new MenuEntry(
                MenuEntry.Section.MEMBERS,
                79,
                "spreadsheets.menu",
                "/imports/table",
                SpreadsheetsPermissions.IMPORT,
                "table");
    }

    @Bean
    MenuEntry registerImportEntry() {
        return new MenuEntry(
                MenuEntry.Section.MEMBERS,
                80,
                "spreadsheets.shares.menu",
                "/imports/register",
                SharesPermissions.MANAGE,
                "file-import");
    }
}
