package coop.cabas.circles.web;

import coop.cabas.circles.CirclesPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CirclesMenu {

    @Bean
    MenuEntry circlesEntry() {
        return new MenuEntry(
                MenuEntry.Section.COOP, 20, "circles.title", "/circles", CirclesPermissions.READ, "circles");
    }
}
