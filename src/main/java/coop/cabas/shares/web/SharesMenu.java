package coop.cabas.shares.web;

import coop.cabas.shares.SharesPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SharesMenu {

    @Bean
    MenuEntry sharesEntry() {
        return new MenuEntry(MenuEntry.Section.MEMBERS, 30, "shares.title", "/shares", SharesPermissions.READ, "scale");
    }
}
