package coop.cabas.home.web;

import coop.cabas.shared.Allow;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("homeMenu")
class Menu {

    @Bean
    MenuEntry homeEntry() {
        return new MenuEntry(MenuEntry.Section.COOP, 0, "home.title", "/", Allow.SIGNED_IN, "home");
    }
}
