package coop.cabas.aemsoft.web;

import coop.cabas.aemsoft.AemsoftPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AemsoftMenu {

    @Bean
    MenuEntry exchangeEntry() {
        return new MenuEntry(
                MenuEntry.Section.SHOP, 32, "aemsoft.title", "/aemsoft", AemsoftPermissions.EXCHANGE, "arrows-sort");
    }
}
