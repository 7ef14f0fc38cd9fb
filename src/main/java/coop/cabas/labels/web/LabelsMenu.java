package coop.cabas.labels.web;

import coop.cabas.labels.LabelsPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LabelsMenu {

    @Bean
    MenuEntry labelsEntry() {
        return new MenuEntry(MenuEntry.Section.SHOP, 23, "labels.title", "/labels", LabelsPermissions.PRINT, "tag");
    }
}
