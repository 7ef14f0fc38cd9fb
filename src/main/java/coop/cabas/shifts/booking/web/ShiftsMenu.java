package coop.cabas.shifts.booking.web;

import coop.cabas.shared.Allow;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShiftsMenu {

    @Bean
    MenuEntry shiftsEntry() {
        return new MenuEntry(MenuEntry.Section.SHOP, 5, "shifts.title", "/shifts", Allow.SIGNED_IN, "calendar");
    }
}
