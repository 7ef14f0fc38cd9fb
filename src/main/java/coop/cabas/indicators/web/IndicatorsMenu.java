package coop.cabas.indicators.web;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.MenuEntry.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndicatorsMenu {

    @Bean
    MenuEntry indicatorsEntry() {
        return new MenuEntry(
                Section.SHOP, 10, "indicators.menu", Theme.OVERVIEW.path(), IndicatorsPermissions.READ, "chart-bar");
    }
}
