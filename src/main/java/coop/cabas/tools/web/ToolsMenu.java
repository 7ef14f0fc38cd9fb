package coop.cabas.tools.web;

import coop.cabas.tools.ToolsPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ToolsMenu {

    @Bean
    MenuEntry toolsEntry() {
        return new MenuEntry(MenuEntry.Section.IT, 20, "tools.title", "/tools", ToolsPermissions.READ, "tool");
    }

    @Bean
    MenuEntry versionsEntry() {
        return new MenuEntry(
                MenuEntry.Section.IT, 30, "tools.watch.title", "/tools/versions", ToolsPermissions.READ, "package");
    }
}
