package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CirclesPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("meetingsMenu")
class Menu {

    @Bean
    MenuEntry decisionsMenu() {
        return new MenuEntry(
                MenuEntry.Section.COOP, 40, "meetings.decision.all", "/decisions", CirclesPermissions.READ, "scale");
    }
}
