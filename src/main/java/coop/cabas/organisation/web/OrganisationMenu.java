package coop.cabas.organisation.web;

import coop.cabas.organisation.OrganisationPermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationMenu {

    @Bean
    MenuEntry organisationEntry() {
        return new MenuEntry(
                MenuEntry.Section.ADMINISTRATION,
                20,
                "organisation.title",
                "/organisation",
                OrganisationPermissions.MANAGE,
                "building-store");
    }
}
