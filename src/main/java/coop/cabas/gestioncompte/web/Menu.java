package coop.cabas.gestioncompte.web;

import coop.cabas.gestioncompte.GestionComptePermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("gestionCompteMenu")
class Menu {

    @Bean
    MenuEntry gestionCompteImportMenu() {
        return new MenuEntry(
                MenuEntry.Section.MEMBERS,
                82,
                "gestioncompte.import.menu",
                "/imports/gestion-compte",
                GestionComptePermissions.IMPORT,
                "upload");
    }

    @Bean
    MenuEntry gestionCompteReconciliationMenu() {
        return new MenuEntry(
                MenuEntry.Section.MEMBERS,
                83,
                "gestioncompte.reconciliation.title",
                "/gestion-compte/reconciliation",
                GestionComptePermissions.IMPORT,
                "scale");
    }
}
