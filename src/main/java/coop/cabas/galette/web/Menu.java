package coop.cabas.galette.web;

import coop.cabas.galette.GalettePermissions;
import coop.cabas.ui.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("galetteMenu")
class Menu {

    @Bean
    MenuEntry galetteImportMenu() {
        return new MenuEntry(
                MenuEntry.Section.MEMBERS,
                80,
                "galette.import.menu",
                "/imports/galette",
                GalettePermissions.IMPORT,
                "upload");
    }

    @Bean
    MenuEntry galetteProofMenu() {
        return new MenuEntry(
                MenuEntry.Section.MEMBERS,
                81,
                "galette.proof.title",
                "/galette/proof",
                GalettePermissions.IMPORT,
                "scale");
    }
}
