package coop.cabas.matrix.web;

import coop.cabas.matrix.MatrixPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatrixMenu {

    @Bean
    MenuEntry matrixMenuEntry() {
        return new MenuEntry(MenuEntry.Section.IT, 30, "matrix.title", "/matrix", MatrixPermissions.READ, "checklist");
    }

    @Bean
    MenuEntry matrixPeopleMenuEntry() {
        return new MenuEntry(
                MenuEntry.Section.IT, 40, "matrix.people.title", "/matrix/people", MatrixPermissions.READ, "users");
    }
}
