package coop.cabas.members.web;

import coop.cabas.members.MembersPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembersMenu {

    @Bean
    MenuEntry ownEntry() {
        return new MenuEntry(
                MenuEntry.Section.COOP, 5, "members.own", "/me", coop.cabas.shared.Allow.SIGNED_IN, "user");
    }

    @Bean
    MenuEntry membersEntry() {
        return new MenuEntry(
                MenuEntry.Section.MEMBERS, 10, "members.title", "/members", MembersPermissions.READ, "users");
    }

    @Bean
    MenuEntry twinsEntry() {
        return new MenuEntry(
                MenuEntry.Section.MEMBERS,
                18,
                "twins.title",
                "/members/twins",
                MembersPermissions.MANAGE,
                "user-question");
    }

    @Bean
    MenuEntry membersSettingsEntry() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                30,
                "members.settings",
                "/members/settings",
                MembersPermissions.SETTINGS,
                "settings");
    }
}
