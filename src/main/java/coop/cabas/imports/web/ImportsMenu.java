package coop.cabas.imports.web;

import coop.cabas.imports.ImportsPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportsMenu {

    private static final int ORDER = 50;

    @Bean
    MenuEntry importsEntry() {
        return new MenuEntry(
                MenuEntry.Section.IT, ORDER, "imports.menu", "/imports", ImportsPermissions.READ, "file-import");
    }
}
