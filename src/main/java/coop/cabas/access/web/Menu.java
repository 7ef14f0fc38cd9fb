package coop.cabas.access.web;

import coop.cabas.access.AccessPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("accessMenu")
class Menu {

    @Bean
    MenuEntry accountsMenu() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                10,
                "access.accounts",
                "/accounts",
                AccessPermissions.MANAGE,
                "users");
    }

    @Bean
    MenuEntry rolesMenu() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                20,
                "access.roles",
                "/roles",
                AccessPermissions.MANAGE,
                "shield-lock");
    }

    @Bean
    MenuEntry tokensMenu() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION, 30, "access.tokens", "/tokens", AccessPermissions.TOKENS, "key");
    }
}
