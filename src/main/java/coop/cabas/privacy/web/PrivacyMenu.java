package coop.cabas.privacy.web;

import coop.cabas.privacy.PrivacyPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyMenu {

    @Bean
    MenuEntry privacyEntry() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                40,
                "privacy.title",
                "/privacy",
                PrivacyPermissions.READ,
                "shield-lock");
    }
}
