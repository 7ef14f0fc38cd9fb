package coop.cabas.fees.web;

import coop.cabas.fees.FeesPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeesMenu {

    @Bean
    MenuEntry feesEntry() {
        return new MenuEntry(MenuEntry.Section.MEMBERS, 20, "fees.title", "/fees", FeesPermissions.READ, "coin-euro");
    }
}
